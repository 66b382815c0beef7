package org.moubridge.process.changeofcourse;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Postponements;
import org.moubridge.notification.MailTemplate;

import org.springframework.stereotype.Component;

/** "Refuse postponement" in change-of-course.bpmn. */
@Component
class RefusePostponementDelegate implements JavaDelegate {

	private final Postponements postponements;

	private final Wanted wanted;

	RefusePostponementDelegate(Postponements postponements, Wanted wanted) {
		this.postponements = postponements;
		this.wanted = wanted;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.postponements.refuse(this.wanted.in(execution));
		this.wanted.tell(execution, MailTemplate.CHANGE_NOT_MADE);
	}

}
