package org.moubridge.process.trainingseminar;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "List letters" in training-seminar.bpmn. */
@Component
class ListLettersDelegate implements JavaDelegate {

	private final Certification certification;

	ListLettersDelegate(Certification certification) {
		this.certification = certification;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		variables.setRows(InitiativeVariables.LETTERS, this.certification.letterRows(variables.initiative()));
	}

}
