package org.moubridge.process.changeofcourse;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Courses;
import org.moubridge.process.engine.InitiativeVariables;
import org.moubridge.process.engine.StreamClocks;

import org.springframework.stereotype.Component;

/** "Suspend initiative" in change-of-course.bpmn. */
@Component
class SuspendInitiativeDelegate implements JavaDelegate {

	private final Courses courses;

	private final Incident incident;

	private final StreamClocks clocks;

	SuspendInitiativeDelegate(Courses courses, Incident incident, StreamClocks clocks) {
		this.courses = courses;
		this.incident = incident;
		this.clocks = clocks;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String reference = new InitiativeVariables(execution).initiative();
		if (this.courses.suspendAfterIncident(reference, this.incident.measures(execution))) {
			this.clocks.stop(reference);
		}
	}

}
