package org.moubridge.process.trainingseminar;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.EntryRows;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "List travellers" in training-seminar.bpmn. */
@Component
class ListTravellersDelegate implements JavaDelegate {

	private final Travellers travellers;

	ListTravellersDelegate(Travellers travellers) {
		this.travellers = travellers;
	}

	@Override
	public void execute(DelegateExecution execution) {
		new EntryRows(execution).set(Travellers.LIST,
				this.travellers.list(new InitiativeVariables(execution).initiative()));
	}

}
