package org.moubridge.process.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.moubridge.access.CurrentPerson;
import org.moubridge.access.Person;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The language in which the engine's REST answers a person. Tasklist itself follows the
 * browser, so the first language that the browser asks for and the product speaks comes
 * first, and a form is in the language of the page around it; who asks for none, like a
 * program, gets the language of the person it signs in as; else it is English.
 */
@Component
class CallerLanguage {

	private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.forLanguageTag("ms"), Locale.CHINESE);

	private final CurrentPerson caller;

	CallerLanguage(CurrentPerson caller) {
		this.caller = caller;
	}

	Locale of(HttpServletRequest request) {
		return asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).or(() -> this.caller.find().map(Person::language))
			.orElse(Locale.ENGLISH);
	}

	private static Optional<Locale> asked(@Nullable String header) {
		try {
			return Optional.ofNullable(header)
				.map(Locale.LanguageRange::parse)
				.map((ranges) -> Locale.lookup(ranges, SPOKEN));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
