package org.moubridge.process.changeofcourse;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** "Tell of incident" in change-of-course.bpmn. */
@Component
class TellOfIncidentDelegate implements JavaDelegate {

	private final Incident incident;

	TellOfIncidentDelegate(Incident incident) {
		this.incident = incident;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.incident.tell(execution);
	}

}
