package org.moubridge.process.changeofcourse;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Changes;
import org.moubridge.initiative.Initiatives;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Cancel initiative" in change-of-course.bpmn. */
@Component
class CancelInitiativeDelegate implements JavaDelegate {

	private final Initiatives initiatives;

	private final Changes changes;

	private final Incident incident;

	CancelInitiativeDelegate(Initiatives initiatives, Changes changes, Incident incident) {
		this.initiatives = initiatives;
		this.changes = changes;
		this.incident = incident;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String reference = new InitiativeVariables(execution).initiative();
		this.initiatives.cancelTogether(reference, this.incident.reason(execution));
		this.changes.drop(reference);
	}

}
