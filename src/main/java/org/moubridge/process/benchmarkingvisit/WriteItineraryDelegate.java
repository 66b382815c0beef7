package org.moubridge.process.benchmarkingvisit;

import java.util.Locale;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.access.Parties;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.letter.Itineraries;
import org.moubridge.letter.WrittenLetter;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.InitiativeMails;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Write itinerary" in benchmarking-visit.bpmn: coordinators and visitors get it. */
@Component
class WriteItineraryDelegate implements JavaDelegate {

	private final Itineraries itineraries;

	private final Entries entries;

	private final Parties parties;

	private final InitiativeMails mails;

	WriteItineraryDelegate(Itineraries itineraries, Entries entries, Parties parties, InitiativeMails mails) {
		this.itineraries = itineraries;
		this.entries = entries;
		this.parties = parties;
		this.mails = mails;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String reference = new InitiativeVariables(execution).initiative();
		WrittenLetter itinerary = this.itineraries.write(reference);
		this.mails.toCoordinators(reference, MailTemplate.VISIT_ITINERARY, itinerary);
		this.entries.standing(reference, "delegation")
			.stream()
			.filter((visitor) -> visitor.text("email") != null)
			.forEach((visitor) -> this.mails.enclose(reference, MailTemplate.VISIT_ITINERARY, addressee(visitor),
					itinerary));
	}

	private Addressee addressee(Entry visitor) {
		Locale language = (visitor.party() != null) ? this.parties.get(visitor.party()).language() : Locale.ENGLISH;
		return new Addressee(null, visitor.party(), visitor.label(), String.valueOf(visitor.text("email")), language);
	}

}
