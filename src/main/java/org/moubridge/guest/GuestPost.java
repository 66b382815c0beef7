package org.moubridge.guest;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.moubridge.initiative.FieldLabels;
import org.moubridge.notification.Mail;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.Mails;

import org.springframework.stereotype.Component;

/** Sends guests the links to their tasks. */
@Component
class GuestPost {

	private final GuestTokens tokens;

	private final Mails mails;

	private final FieldLabels labels;

	private final GuestSettings settings;

	GuestPost(GuestTokens tokens, Mails mails, FieldLabels labels, GuestSettings settings) {
		this.tokens = tokens;
		this.mails = mails;
		this.labels = labels;
		this.settings = settings;
	}

	/**
	 * Sends a new link to the registered address.
	 * @param due the day the task is due where the guest is, in ISO; null to say nothing
	 * of it
	 */
	void send(GuestTask task, MailTemplate template, String title, @Nullable String due, Instant now) {
		Instant last = (task.dueAt() != null && task.dueAt().isAfter(now)) ? task.dueAt() : now;
		var token = this.tokens.issue(task, now, last.plus(this.settings.linkLife()));
		Map<String, String> data = new HashMap<>(
				Map.of("title", title, "task", this.labels.task(task.form(), task.language()).orElse(title), "step",
						FieldLabels.taskKey(task.form())));
		if (due != null) {
			data.put("due", due);
		}
		this.mails
			.send(new Mail("guest/" + token, template, task.addressee(), task.reference(), token.toString(), data));
	}

}
