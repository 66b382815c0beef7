package org.moubridge.process.changeofcourse;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Changes;
import org.moubridge.initiative.Courses;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Drop change of course" in change-of-course.bpmn. */
@Component
class DropChangeOfCourseDelegate implements JavaDelegate {

	private final Courses courses;

	private final Changes changes;

	DropChangeOfCourseDelegate(Courses courses, Changes changes) {
		this.courses = courses;
		this.changes = changes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String reference = new InitiativeVariables(execution).initiative();
		this.courses.drop(reference);
		this.changes.drop(reference);
	}

}
