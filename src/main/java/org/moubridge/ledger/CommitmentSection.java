package org.moubridge.ledger;

import java.util.List;

import org.moubridge.access.Person;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.InitiativeSection;
import org.moubridge.initiative.Step;
import org.moubridge.mou.Mou;
import org.moubridge.mou.MouSection;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The commitments on the pages of initiatives and Memoranda, by one statement. */
@Component
class CommitmentSection implements InitiativeSection, MouSection {

	/** So many stand on a page at most; the register has the others. */
	private static final int SHOWN = 50;

	private final Commitments commitments;

	CommitmentSection(Commitments commitments) {
		this.commitments = commitments;
	}

	@Override
	public void show(Model model, Initiative initiative, Person reader, List<Step> open) {
		show(model, reader, new CommitmentFilter(null, initiative.reference(), null, null, SHOWN, null));
	}

	/** What is done with is found with its initiative. */
	@Override
	public void show(Model model, Mou mou, Person reader) {
		show(model, reader, new CommitmentFilter(mou.reference(), null, null, true, SHOWN, null));
	}

	private void show(Model model, Person reader, CommitmentFilter filter) {
		List<Commitment> found = this.commitments.list(reader, filter);
		model.addAttribute("reader", reader);
		model.addAttribute("moreCommitments", found.size() > SHOWN);
		model.addAttribute("commitments", found.subList(0, Math.min(SHOWN, found.size())));
	}

}
