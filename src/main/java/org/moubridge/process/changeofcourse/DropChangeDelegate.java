package org.moubridge.process.changeofcourse;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Changes;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Drop change" in change-of-course.bpmn. */
@Component
class DropChangeDelegate implements JavaDelegate {

	private final Changes changes;

	private final Wanted wanted;

	DropChangeDelegate(Changes changes, Wanted wanted) {
		this.changes = changes;
		this.wanted = wanted;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.changes.decline(new InitiativeVariables(execution).initiative());
		this.wanted.tell(execution, MailTemplate.CHANGE_NOT_MADE);
	}

}
