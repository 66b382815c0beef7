package org.moubridge.initiative;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.moubridge.notification.MailContext;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.OutgoingMail;

import org.springframework.stereotype.Component;

/** Stops the mail about a task that was done or dropped before the mail could leave. */
@Component
class TaskMail implements MailContext {

	private static final Set<MailTemplate> ABOUT_TASKS = EnumSet.of(MailTemplate.TASK_WAITING,
			MailTemplate.TASK_REMINDER, MailTemplate.TASK_OVERDUE);

	private final Steps steps;

	TaskMail(Steps steps) {
		this.steps = steps;
	}

	@Override
	public boolean relevant(OutgoingMail mail) {
		return !ABOUT_TASKS.contains(mail.template()) || mail.subject() == null || !this.steps.hasEnded(mail.subject());
	}

	@Override
	public Map<String, Object> model(OutgoingMail mail) {
		return Map.of();
	}

}
