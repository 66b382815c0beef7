package org.moubridge.process.changeofcourse;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Changes;
import org.moubridge.initiative.Postponements;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Move dates" in change-of-course.bpmn. */
@Component
class MoveDatesDelegate implements JavaDelegate {

	private final Postponements postponements;

	private final Changes changes;

	private final NewPlan plan;

	private final Wanted wanted;

	MoveDatesDelegate(Postponements postponements, Changes changes, NewPlan plan, Wanted wanted) {
		this.postponements = postponements;
		this.changes = changes;
		this.plan = plan;
		this.wanted = wanted;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		Postponements.Postponed result = this.postponements.move(this.wanted.in(execution));
		variables.set(CourseVariables.POSTPONEMENT, result.name());
		switch (result) {
			case MOVED -> {
				this.plan.follow(variables.initiative());
				this.wanted.tell(execution, MailTemplate.INITIATIVE_POSTPONED);
			}
			case OUTSIDE -> variables.follow(this.changes.described(variables.initiative()));
			case TOO_LATE -> this.wanted.tell(execution, MailTemplate.CHANGE_NOT_MADE);
		}
	}

}
