package org.moubridge.process.changeofcourse;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.moubridge.access.Parties;
import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.EntryRows;
import org.moubridge.process.engine.InitiativeMails;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** What a party wants in a change of course, and the mails that tell what came of it. */
@Component
class Wanted {

	private final Entries entries;

	private final InitiativeMails mails;

	private final People people;

	private final Parties parties;

	Wanted(Entries entries, InitiativeMails mails, People people, Parties parties) {
		this.entries = entries;
		this.mails = mails;
		this.people = people;
		this.parties = parties;
	}

	/** Returns the line of the record that the change of course is about. */
	Entry in(DelegateExecution execution) {
		return new EntryRows(execution).current("id").map(UUID::fromString).map(this.entries::get).orElseThrow();
	}

	/** The coordinators of both parties learn what came of it. */
	void tell(DelegateExecution execution, MailTemplate template) {
		var variables = new InitiativeVariables(execution);
		Entry wanted = in(execution);
		Map<String, String> facts = Map.of("party", this.parties.get(String.valueOf(wanted.party())).name(), "comment",
				wanted.label(), "begins", Objects.requireNonNullElse(wanted.text("newStartDate"), ""), "ends",
				Objects.requireNonNullElse(wanted.text("newEndDate"), ""));
		List<Person> readers = List.of(variables.leadParty(), variables.partnerParty())
			.stream()
			.map((party) -> this.people.membersOf(party + "-coordinator"))
			.flatMap(Collection::stream)
			.toList();
		this.mails.toPeople(variables.initiative(), template, wanted.id().toString(), readers, wanted.id().toString(),
				facts, (party) -> null);
	}

}
