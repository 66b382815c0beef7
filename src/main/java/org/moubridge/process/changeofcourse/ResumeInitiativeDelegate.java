package org.moubridge.process.changeofcourse;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Courses;
import org.moubridge.process.engine.InitiativeVariables;
import org.moubridge.process.engine.StreamClocks;

import org.springframework.stereotype.Component;

/** "Resume initiative" in change-of-course.bpmn. */
@Component
class ResumeInitiativeDelegate implements JavaDelegate {

	private final Courses courses;

	private final StreamClocks clocks;

	ResumeInitiativeDelegate(Courses courses, StreamClocks clocks) {
		this.courses = courses;
		this.clocks = clocks;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String reference = new InitiativeVariables(execution).initiative();
		this.courses.resume(reference);
		this.clocks.start(reference);
	}

}
