package org.moubridge.process.trainingseminar;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Initiatives;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Open registration" in training-seminar.bpmn. */
@Component
class OpenRegistrationDelegate implements JavaDelegate {

	private final Initiatives initiatives;

	OpenRegistrationDelegate(Initiatives initiatives) {
		this.initiatives = initiatives;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.initiatives.run(new InitiativeVariables(execution).initiative());
	}

}
