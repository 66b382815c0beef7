package org.moubridge.guest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moubridge.access.TooLate;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Timeline;
import org.moubridge.notification.MailTemplate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People without an account do a task by a link. A link is for one task and one address,
 * works once, and holds no more when the task was done elsewhere, taken on by a
 * coordinator or dropped.
 */
@Service
@Transactional
public class Guests {

	private static final Logger log = LoggerFactory.getLogger(Guests.class);

	private final GuestTasks tasks;

	private final GuestTokens tokens;

	private final GuestForms forms;

	private final Initiatives initiatives;

	private final Timeline timeline;

	private final GuestPost post;

	private final GuestSettings settings;

	private final Clock clock;

	Guests(GuestTasks tasks, GuestTokens tokens, GuestForms forms, Initiatives initiatives, Timeline timeline,
			GuestPost post, GuestSettings settings, Clock clock) {
		this.tasks = tasks;
		this.tokens = tokens;
		this.forms = forms;
		this.initiatives = initiatives;
		this.timeline = timeline;
		this.post = post;
		this.settings = settings;
		this.clock = clock;
	}

	/** Sends somebody the link to her task. */
	public void ask(GuestAsk ask) {
		this.post.send(this.tasks.add(ask), ask.template(), ask.title(), ask.due(), this.clock.instant());
	}

	/**
	 * Records that a coordinator has taken the task on, or put it back: the guest's link
	 * holds no more, and she may ask for a fresh one when it was put back.
	 */
	public void taskAssigned(String taskId, boolean claimed) {
		this.tasks.find(taskId).ifPresent((task) -> {
			this.tasks.claim(task.id(), claimed ? this.clock.instant() : null);
			this.tokens.revoke(task.id(), this.clock.instant());
		});
	}

	/**
	 * Records that a task is over.
	 * @param done whether somebody did it; else it was dropped
	 */
	public void taskEnded(String taskId, boolean done) {
		this.tasks.find(taskId).ifPresent((task) -> {
			this.tasks.end(task.id(), done, this.clock.instant());
			this.tokens.revoke(task.id(), this.clock.instant());
		});
	}

	/** Returns what a link was sent for; empty when we never sent it. */
	@Transactional(readOnly = true)
	public Optional<GuestToken> byLink(String token) {
		return this.tokens.byLink(token);
	}

	@Transactional(readOnly = true)
	public GuestTask task(GuestToken token) {
		return this.tasks.get(token.task());
	}

	/** Returns the form that a task shows; empty when the task is no more. */
	@Transactional(readOnly = true)
	public Optional<GuestForm> form(GuestTask task, Locale language) {
		return this.forms.show(task.taskId(), language);
	}

	/**
	 * Sends another link, only to the registered address.
	 * @return false when so many were sent today that it has to wait
	 */
	public boolean sendFreshLink(GuestTask task) {
		Instant dayAgo = this.clock.instant().minus(Duration.ofDays(1));
		if (!task.isOpen() || this.tokens.issuedSince(task.id(), dayAgo) >= this.settings.linksPerDay()) {
			return false;
		}
		this.tokens.revoke(task.id(), this.clock.instant());
		this.post.send(task, task.template(), this.initiatives.get(task.reference()).title(), null,
				this.clock.instant());
		return true;
	}

	/**
	 * Keeps what was typed until it is sent.
	 * @return false when it is too long, or the task is open no more
	 */
	public boolean keepDraft(GuestTask task, String draft) {
		return draft.length() <= this.settings.longestDraft() && this.tasks.keepDraft(task.id(), draft);
	}

	/**
	 * Does the task. The link is used up in the same transaction; refuses what is wrong
	 * with the values, and then nothing has happened.
	 */
	public void submit(GuestToken token, Map<String, Object> values, GuestConsent consent) {
		Instant now = this.clock.instant();
		GuestTask task = this.tasks.hold(token.task());
		if (!this.tokens.use(token.id(), now)) {
			throw new TooLate("error.guest.late");
		}
		this.tokens.consent(token.id(), consent, now);
		this.forms.submit(task.taskId(), values);
		boolean named = task.template() == MailTemplate.TASK_BY_LINK;
		this.timeline.add(task.reference(), named ? "sent-by-link" : task.form() + "-by-link", null,
				Map.of("guest", task.name(), "form", task.form()));
		log.info("{}: {} was sent by link", task.reference(), task.form());
	}

}
