package org.moubridge.process.stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Entries;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/**
 * "Count ready travellers" in the diagrams of the streams: whether all who travel are
 * ready. The list that they stand in is the input {@code travellers}.
 */
@Component
class CountReadyTravellersDelegate implements JavaDelegate {

	private final Entries entries;

	CountReadyTravellersDelegate(Entries entries) {
		this.entries = entries;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		boolean ready = this.entries.standing(variables.initiative(), variables.text("travellers"))
			.stream()
			.allMatch((traveller) -> traveller.status().equals("READY"));
		variables.set("travellersReady", ready);
	}

}
