package org.moubridge.link;

import java.util.List;
import java.util.function.Supplier;

import org.moubridge.access.Refusal;
import org.moubridge.access.Retries;
import org.moubridge.guest.Guests;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes what a guest sends from the page of her task. */
@Component
class TaskDesk {

	private final Guests guests;

	private final TaskView view;

	private final TypedValues values;

	private final SentForms sent;

	private final Words words;

	private final Retries retries;

	TaskDesk(Guests guests, TaskView view, TypedValues values, SentForms sent, Words words, Retries retries) {
		this.guests = guests;
		this.view = view;
		this.values = values;
		this.sent = sent;
		this.words = words;
		this.retries = retries;
	}

	/**
	 * Does the task.
	 * @param visits looks how things stand, now and again after a refusal
	 */
	ModelAndView send(Supplier<TaskVisit> visits, TaskForm form) {
		TaskVisit visit = visits.get();
		if (visit.state() != TaskState.ASKED) {
			return this.view.late(visit);
		}
		List<String> mistakes = this.sent.mistakes(visit.genuine(), form, visit.language());
		if (!mistakes.isEmpty()) {
			return this.view.again(visit, form.values(), mistakes, HttpStatus.UNPROCESSABLE_ENTITY);
		}
		LocaleContextHolder.setLocale(visit.language());
		try {
			this.retries.run(() -> this.guests.submit(visit.token(), this.sent.values(form), visit.consent()));
			return this.view.redirect(visit);
		}
		catch (Refusal refusal) {
			return refused(visits.get(), form, refusal.sentence(visit.language()));
		}
	}

	/** The link goes to the registered address, whoever asks for it. */
	ModelAndView sendFreshLink(Supplier<TaskVisit> visits) {
		TaskVisit visit = visits.get();
		if (!visit.state().offersFreshLink()) {
			return this.view.late(visit);
		}
		if (!visit.genuine()) {
			return again(visit, "link.error.seal", HttpStatus.BAD_REQUEST);
		}
		return this.guests.sendFreshLink(visit.task()) ? this.view.freshLinkSent(visits.get())
				: again(visit, "link.error.fresh-limit", HttpStatus.TOO_MANY_REQUESTS);
	}

	/** Keeps what was typed so far; it counts for nothing until it is sent. */
	HttpStatus keepDraft(TaskVisit visit, TaskForm form) {
		if (!visit.genuine() || this.values.read(form.values()).isEmpty()) {
			return HttpStatus.BAD_REQUEST;
		}
		boolean kept = visit.state() == TaskState.ASKED && this.guests.keepDraft(visit.task(), form.values());
		return kept ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT;
	}

	private ModelAndView refused(TaskVisit now, TaskForm form, String sentences) {
		return (now.state() == TaskState.ASKED)
				? this.view.again(now, form.values(), sentences.lines().toList(), HttpStatus.UNPROCESSABLE_ENTITY)
				: this.view.late(now);
	}

	private ModelAndView again(TaskVisit visit, String key, HttpStatus status) {
		return this.view.again(visit, null, List.of(this.words.say(key, visit.language())), status);
	}

}
