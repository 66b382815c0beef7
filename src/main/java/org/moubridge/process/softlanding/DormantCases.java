package org.moubridge.process.softlanding;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.InitiativeMails;

import org.springframework.stereotype.Component;

/** Landings without a service for long: the coordinators and the manager hear of them. */
@Component
class DormantCases {

	private final Initiatives initiatives;

	private final Entries entries;

	private final People people;

	private final InitiativeMails mails;

	DormantCases(Initiatives initiatives, Entries entries, People people, InitiativeMails mails) {
		this.initiatives = initiatives;
		this.entries = entries;
		this.people = people;
		this.mails = mails;
	}

	/** Tells them once after each entry of services. */
	void tell(String reference) {
		Initiative initiative = this.initiatives.get(reference);
		Set<Person> readers = new LinkedHashSet<>(this.people.membersOf("manager"));
		initiative.parties().forEach((party) -> readers.addAll(this.people.membersOf(party + "-coordinator")));
		String occasion = "after-" + this.entries.of(reference, "services").size();
		this.mails.toPeople(reference, MailTemplate.LANDING_DORMANT, occasion, readers, reference, Map.of(),
				(party) -> null);
	}

}
