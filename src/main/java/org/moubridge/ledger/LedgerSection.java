package org.moubridge.ledger;

import org.moubridge.access.Person;
import org.moubridge.mou.Mou;
import org.moubridge.mou.MouSection;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The ledger on the page of a Memorandum. */
@Component
class LedgerSection implements MouSection {

	private final Ledgers ledgers;

	LedgerSection(Ledgers ledgers) {
		this.ledgers = ledgers;
	}

	@Override
	public void show(Model model, Mou mou, Person reader) {
		model.addAttribute("balances", this.ledgers.of(mou));
	}

}
