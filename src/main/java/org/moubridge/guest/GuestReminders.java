package org.moubridge.guest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moubridge.initiative.AskedByLink;
import org.moubridge.initiative.Initiatives;
import org.moubridge.notification.MailTemplate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds guests of their tasks when everybody else is reminded of theirs. Each reminder
 * has a link of its own; the one before holds no more.
 */
@Component
class GuestReminders implements AskedByLink {

	private static final Logger log = LoggerFactory.getLogger(GuestReminders.class);

	private static final Map<MailTemplate, MailTemplate> REMINDERS = Map.of(MailTemplate.FEEDBACK_REQUEST,
			MailTemplate.FEEDBACK_REMINDER, MailTemplate.SPEAKER_REQUEST, MailTemplate.SPEAKER_REMINDER,
			MailTemplate.TASK_BY_LINK, MailTemplate.TASK_BY_LINK_REMINDER, MailTemplate.CERTIFICATE_APPEAL,
			MailTemplate.TASK_BY_LINK_REMINDER, MailTemplate.PLACE_RECONFIRMATION, MailTemplate.TASK_BY_LINK_REMINDER);

	private final GuestTasks tasks;

	private final GuestTokens tokens;

	private final GuestPost post;

	private final Initiatives initiatives;

	private final GuestSettings settings;

	GuestReminders(GuestTasks tasks, GuestTokens tokens, GuestPost post, Initiatives initiatives,
			GuestSettings settings) {
		this.tasks = tasks;
		this.tokens = tokens;
		this.post = post;
		this.initiatives = initiatives;
		this.settings = settings;
	}

	@Override
	@Transactional
	public boolean remind(String taskId, @Nullable LocalDate due, Instant now) {
		return this.tasks.takeToRemind(taskId, this.settings.reminders())
			.filter((task) -> this.tokens.issuedSince(task.id(), now.minus(Duration.ofDays(1))) < this.settings
				.linksPerDay())
			.map((task) -> remind(task, due, now))
			.orElse(false);
	}

	private boolean remind(GuestTask task, @Nullable LocalDate due, Instant now) {
		this.tasks.countReminder(task.id());
		this.tokens.revoke(task.id(), now);
		this.post.send(task, REMINDERS.get(task.template()), this.initiatives.get(task.reference()).title(),
				(due != null) ? due.toString() : null, now);
		log.info("{}: the guest was reminded of {}", task.reference(), task.form());
		return true;
	}

}
