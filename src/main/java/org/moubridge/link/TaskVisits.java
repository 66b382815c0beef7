package org.moubridge.link;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.moubridge.access.Guesses;
import org.moubridge.guest.GuestConsent;
import org.moubridge.guest.GuestTask;
import org.moubridge.guest.GuestToken;
import org.moubridge.guest.Guests;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds out which guest is there and how things stand for her; changes nothing. */
@Component
class TaskVisits {

	private final Guests guests;

	private final Seals seals;

	private final Words words;

	private final Guesses guesses;

	private final Clock clock;

	TaskVisits(Guests guests, Seals seals, Words words, LinkSettings settings, Clock clock) {
		this.guests = guests;
		this.seals = seals;
		this.words = words;
		this.guesses = new Guesses(settings.guessesPerMinute());
		this.clock = clock;
	}

	/** Every token takes the same way, however it looks: its hash is searched for. */
	TaskVisit byLink(String token, TaskForm form, HttpServletRequest http) {
		if (this.guesses.tooMany(http.getRemoteAddr())) {
			throw new UnknownLink(HttpStatus.TOO_MANY_REQUESTS);
		}
		GuestToken link = this.guests.byLink(token).orElseThrow(() -> {
			this.guesses.missed(http.getRemoteAddr());
			return new UnknownLink(HttpStatus.NOT_FOUND);
		});
		GuestTask task = this.guests.task(link);
		Locale language = ReaderLanguage.useFor(http, Optional.of(task.language()));
		return new TaskVisit(state(link, task), task, link, language, "/task/" + token, this.seals.of(token),
				this.seals.isValid(token, form.seal()), consent(language, http));
	}

	private TaskState state(GuestToken link, GuestTask task) {
		if (link.usedAt() != null) {
			return TaskState.SENT;
		}
		if (task.endedAt() != null) {
			return task.done() ? TaskState.DONE : TaskState.DROPPED;
		}
		if (task.claimed()) {
			return TaskState.TAKEN_ON;
		}
		if (!link.isUsable()) {
			return TaskState.REPLACED;
		}
		return link.expiresAt().isAfter(this.clock.instant()) ? TaskState.ASKED : TaskState.EXPIRED;
	}

	private GuestConsent consent(Locale language, HttpServletRequest http) {
		return new GuestConsent(this.words.say("task.consent", language), language, http.getRemoteAddr(),
				Visits.browser(http));
	}

}
