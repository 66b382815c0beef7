package org.moubridge.letter;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.moubridge.access.Parties;
import org.moubridge.access.Party;
import org.moubridge.access.People;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Decision;
import org.moubridge.initiative.Initiative;

import org.springframework.stereotype.Component;

/** Who answered what about the current content of an initiative, for paper. */
@Component
class StandingAnswers {

	private final Approvals approvals;

	private final Parties parties;

	private final People people;

	StandingAnswers(Approvals approvals, Parties parties, People people) {
		this.approvals = approvals;
		this.parties = parties;
		this.people = people;
	}

	/** Returns the answers that stand, those of the leading party first. */
	List<DecisionLetter.Answer> of(Initiative initiative, Locale language) {
		List<Decision> decisions = this.approvals.decisions(initiative.reference())
			.stream()
			.filter((one) -> one.stands() && one.contentHash().equals(initiative.contentHash()))
			.toList();
		Map<String, String> names = this.people.names(decisions.stream().map(Decision::approver).toList());
		return initiative.parties()
			.stream()
			.map(this.parties::get)
			.flatMap((party) -> decisions.stream()
				.filter((one) -> one.party().equals(party.id()))
				.map((one) -> answer(one, party, names, language)))
			.toList();
	}

	private static DecisionLetter.Answer answer(Decision one, Party party, Map<String, String> names, Locale language) {
		return new DecisionLetter.Answer(PartyName.of(party, language),
				names.getOrDefault(one.approver(), one.approver()), one.answer().name(), one.comment(),
				one.decidedAt().atZone(party.zone()).toLocalDate());
	}

}
