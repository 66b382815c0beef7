package org.moubridge.process.changeofcourse;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Courses;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Drop change of course" in change-of-course.bpmn. */
@Component
class DropChangeOfCourseDelegate implements JavaDelegate {

	private final Courses courses;

	DropChangeOfCourseDelegate(Courses courses) {
		this.courses = courses;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.courses.drop(new InitiativeVariables(execution).initiative());
	}

}
