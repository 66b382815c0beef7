package org.moubridge.link;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.moubridge.access.Guesses;
import org.moubridge.guest.GuestConsent;
import org.moubridge.guest.PublicDoor;
import org.moubridge.guest.RegistrationRequest;
import org.moubridge.guest.Registrations;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds out who is at a page of registration; changes nothing. */
@Component
class RegistrationVisits {

	private final Registrations registrations;

	private final PublicDoor door;

	private final Seals seals;

	private final Words words;

	private final Guesses guesses;

	RegistrationVisits(Registrations registrations, PublicDoor door, Seals seals, Words words, LinkSettings settings) {
		this.registrations = registrations;
		this.door = door;
		this.seals = seals;
		this.words = words;
		this.guesses = new Guesses(settings.guessesPerMinute());
	}

	/** Anybody at the public page of a training. */
	RegistrationVisit stranger(String reference, String key, TaskForm form, HttpServletRequest http) {
		requirePatience(http);
		if (!this.door.isOurs(reference, key)) {
			throw missed(http);
		}
		Locale language = ReaderLanguage.useFor(http, Optional.empty());
		return visit(reference, this.door.path(reference), key, language, form, http);
	}

	/** Returns the request that the link was sent for. */
	RegistrationRequest request(String token, HttpServletRequest http) {
		requirePatience(http);
		return this.registrations.byLink(token).orElseThrow(() -> missed(http));
	}

	/** Somebody with the link to her own registration. */
	RegistrationVisit registrant(RegistrationRequest request, String token, TaskForm form, HttpServletRequest http) {
		Locale language = ReaderLanguage.useFor(http, Optional.of(request.language()));
		return visit(request.reference(), "/task/registration/" + token, token, language, form, http);
	}

	private RegistrationVisit visit(String reference, String path, String secret, Locale language, TaskForm form,
			HttpServletRequest http) {
		return new RegistrationVisit(reference, language, path, this.seals.of(secret),
				this.seals.isValid(secret, form.seal()), new GuestConsent(this.words.say("task.consent", language),
						language, http.getRemoteAddr(), Visits.browser(http)));
	}

	private void requirePatience(HttpServletRequest http) {
		if (this.guesses.tooMany(http.getRemoteAddr())) {
			throw new UnknownLink(HttpStatus.TOO_MANY_REQUESTS);
		}
	}

	private UnknownLink missed(HttpServletRequest http) {
		this.guesses.missed(http.getRemoteAddr());
		return new UnknownLink(HttpStatus.NOT_FOUND);
	}

}
