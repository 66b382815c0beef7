package org.moubridge.process.collaborativeresearch;

import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.access.People;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.Initiatives;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.EntryRows;
import org.moubridge.process.engine.InitiativeMails;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Remind of clearance" in collaborative-research.bpmn: silence is never consent. */
@Component
class RemindOfClearanceDelegate implements JavaDelegate {

	private final Entries entries;

	private final Initiatives initiatives;

	private final People people;

	private final InitiativeMails mails;

	RemindOfClearanceDelegate(Entries entries, Initiatives initiatives, People people, InitiativeMails mails) {
		this.entries = entries;
		this.initiatives = initiatives;
		this.people = people;
		this.mails = mails;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String reference = new InitiativeVariables(execution).initiative();
		Entry news = this.entries.get(UUID.fromString(new EntryRows(execution).current("id").orElseThrow()));
		String asked = this.initiatives.get(reference).counterpartOf(String.valueOf(news.party()));
		this.mails.toPeople(reference, MailTemplate.CLEARANCE_REMINDER, news.id().toString(),
				this.people.membersOf(asked + "-coordinator"), reference, Map.of("publication", news.label()),
				(party) -> null);
	}

}
