package org.moubridge.process.changeofcourse;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Changes;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Bring change into force" in change-of-course.bpmn. */
@Component
class BringChangeIntoForceDelegate implements JavaDelegate {

	private final Changes changes;

	private final NewPlan plan;

	private final Wanted wanted;

	BringChangeIntoForceDelegate(Changes changes, NewPlan plan, Wanted wanted) {
		this.changes = changes;
		this.plan = plan;
		this.wanted = wanted;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String reference = new InitiativeVariables(execution).initiative();
		this.changes.bringIntoForce(reference);
		this.plan.follow(reference);
		this.wanted.tell(execution, MailTemplate.CHANGE_IN_FORCE);
	}

}
