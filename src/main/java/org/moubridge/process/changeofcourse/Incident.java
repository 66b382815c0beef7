package org.moubridge.process.changeofcourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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

/** The incident that a change of course is about. */
@Component
class Incident {

	private final Entries entries;

	private final InitiativeMails mails;

	private final People people;

	private final Parties parties;

	Incident(Entries entries, InitiativeMails mails, People people, Parties parties) {
		this.entries = entries;
		this.mails = mails;
		this.people = people;
		this.parties = parties;
	}

	/** Both coordinators and the managers learn of it at once, at any hour. */
	void tell(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		Entry incident = of(execution).orElseThrow();
		List<Person> readers = new ArrayList<>(this.people.membersOf("manager"));
		List.of(variables.leadParty(), variables.partnerParty())
			.forEach((party) -> readers.addAll(this.people.membersOf(party + "-coordinator")));
		this.mails.toPeople(variables.initiative(), MailTemplate.INCIDENT_REPORTED, incident.id().toString(), readers,
				incident.id().toString(),
				Map.of("party", this.parties.get(String.valueOf(incident.party())).name(), "comment", incident.label()),
				(party) -> null);
	}

	/** Returns what was done about it; empty where there was none. */
	String measures(DelegateExecution execution) {
		return of(execution).map((incident) -> incident.text("incidentMeasures")).orElse("");
	}

	/** Returns why the initiative ends, as somebody wrote where that was decided. */
	String reason(DelegateExecution execution) {
		Entry entry = of(execution).orElseThrow();
		return Stream.of("incidentMeasures", "reviewReason", "memorandumReason")
			.map(entry::text)
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow();
	}

	private Optional<Entry> of(DelegateExecution execution) {
		return new EntryRows(execution).current("id").map(UUID::fromString).map(this.entries::get);
	}

}
