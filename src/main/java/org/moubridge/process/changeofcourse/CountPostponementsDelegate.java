package org.moubridge.process.changeofcourse;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Postponements;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Count postponements" in change-of-course.bpmn. */
@Component
class CountPostponementsDelegate implements JavaDelegate {

	private final Postponements postponements;

	CountPostponementsDelegate(Postponements postponements) {
		this.postponements = postponements;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		variables.set(CourseVariables.POSTPONED_OFTEN, this.postponements.isOften(variables.initiative()));
	}

}
