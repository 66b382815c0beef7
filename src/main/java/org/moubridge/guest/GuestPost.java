package org.moubridge.guest;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.moubridge.notification.Mail;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.Mails;

import org.springframework.stereotype.Component;

/** Sends guests the links to their tasks. */
@Component
class GuestPost {

	private final GuestTokens tokens;

	private final Mails mails;

	private final GuestSettings settings;

	GuestPost(GuestTokens tokens, Mails mails, GuestSettings settings) {
		this.tokens = tokens;
		this.mails = mails;
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
		Map<String, String> data = (due != null) ? Map.of("title", title, "due", due) : Map.of("title", title);
		this.mails
			.send(new Mail("guest/" + token, template, task.addressee(), task.reference(), token.toString(), data));
	}

}
