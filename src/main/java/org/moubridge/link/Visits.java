package org.moubridge.link;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.moubridge.access.CurrentPerson;
import org.moubridge.access.Guesses;
import org.moubridge.approval.Asking;
import org.moubridge.approval.Channel;
import org.moubridge.approval.DecisionToken;
import org.moubridge.approval.Evidence;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Finds out who is there and how things stand for her; changes nothing. */
@Component
class Visits {

	private static final int BROWSER_NAME = 300;

	private final Asking asking;

	private final Situations situations;

	private final CurrentPerson currentPerson;

	private final Seals seals;

	private final Guesses guesses;

	Visits(Asking asking, Situations situations, CurrentPerson currentPerson, Seals seals, LinkSettings settings) {
		this.asking = asking;
		this.situations = situations;
		this.currentPerson = currentPerson;
		this.seals = seals;
		this.guesses = new Guesses(settings.guessesPerMinute());
	}

	/** Every token takes the same way, however it looks: its hash is searched for. */
	Visit byLink(String token, DecisionForm form, HttpServletRequest http) {
		if (this.guesses.tooMany(http.getRemoteAddr())) {
			throw new UnknownLink(HttpStatus.TOO_MANY_REQUESTS);
		}
		DecisionToken link = this.asking.byLink(token).orElseThrow(() -> {
			this.guesses.missed(http.getRemoteAddr());
			return new UnknownLink(HttpStatus.NOT_FOUND);
		});
		Situation situation = this.situations.ofLink(link);
		Locale language = ReaderLanguage.use(http, Optional.of(situation.reader()));
		boolean genuine = this.seals.isValid(token, form.seal());
		Instant shown = genuine ? this.seals.shownAt(form.seal()) : null;
		return new Visit(situation, language, "/decide/" + token, this.seals.of(token), genuine, false,
				evidence(Channel.LINK, link.id(), shown, language, http));
	}

	/**
	 * The token against forged requests, which every form of a session has, is the seal.
	 */
	Visit signedIn(UUID request, HttpServletRequest http) {
		Situation situation = this.situations.ofPerson(request, this.currentPerson.get())
			.orElseThrow(UnknownQuestion::new);
		Locale language = RequestContextUtils.getLocale(http);
		return new Visit(situation, language, "/approvals/" + request, "", true, true,
				evidence(Channel.PAGE, null, null, language, http));
	}

	private static Evidence evidence(Channel channel, @Nullable UUID token, @Nullable Instant shown, Locale language,
			HttpServletRequest http) {
		return new Evidence(channel, token, language, shown, http.getRemoteAddr(), browser(http));
	}

	/** Returns what the browser calls itself; null when it does not say. */
	static @Nullable String browser(HttpServletRequest http) {
		String browser = http.getHeader(HttpHeaders.USER_AGENT);
		return (browser != null) ? browser.substring(0, Math.min(browser.length(), BROWSER_NAME)) : null;
	}

}
