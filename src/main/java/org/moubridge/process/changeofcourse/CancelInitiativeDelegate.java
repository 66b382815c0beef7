package org.moubridge.process.changeofcourse;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Initiatives;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Cancel initiative" in change-of-course.bpmn. */
@Component
class CancelInitiativeDelegate implements JavaDelegate {

	private final Initiatives initiatives;

	private final Incident incident;

	CancelInitiativeDelegate(Initiatives initiatives, Incident incident) {
		this.initiatives = initiatives;
		this.incident = incident;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.initiatives.cancelTogether(new InitiativeVariables(execution).initiative(),
				this.incident.reason(execution));
	}

}
