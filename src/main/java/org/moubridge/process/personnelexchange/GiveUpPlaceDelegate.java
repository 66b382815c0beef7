package org.moubridge.process.personnelexchange;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.process.engine.EntryRows;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Give up place" in personnel-exchange.bpmn: nobody is sent for it any more. */
@Component
class GiveUpPlaceDelegate implements JavaDelegate {

	private static final String LIST = InitiativeVariables.PARTICIPANTS;

	private final Entries entries;

	GiveUpPlaceDelegate(Entries entries) {
		this.entries = entries;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var rows = new EntryRows(execution);
		this.entries.become(UUID.fromString(rows.current("id").orElseThrow()), Entry.DROPPED);
		rows.set(LIST, this.entries.standing(new InitiativeVariables(execution).initiative(), LIST));
	}

}
