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

	private final CostTables costs;

	LedgerSection(Ledgers ledgers, CostTables costs) {
		this.ledgers = ledgers;
		this.costs = costs;
	}

	@Override
	public void show(Model model, Mou mou, Person reader) {
		model.addAttribute("balances", this.ledgers.of(mou));
		model.addAttribute("costTable", this.costs.of(mou));
	}

}
