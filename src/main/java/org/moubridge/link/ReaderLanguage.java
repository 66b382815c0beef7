package org.moubridge.link;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.moubridge.access.Person;

import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The language of a page behind a link: the one chosen there, else the reader's own, else
 * the browser's. It holds for this request only; nothing is remembered.
 */
final class ReaderLanguage {

	private static final List<String> KNOWN = List.of("en", "ms", "zh");

	private ReaderLanguage() {
	}

	/** Chooses the language and has the page shown in it. */
	static Locale use(HttpServletRequest request, Optional<Person> reader) {
		return useFor(request, reader.map(Person::language));
	}

	/** Chooses the language for somebody of whom only her own language is known. */
	static Locale useFor(HttpServletRequest request, Optional<Locale> own) {
		Locale chosen = known(request.getParameter("lang"))
			.or(() -> own.flatMap((language) -> known(language.getLanguage())))
			.orElseGet(() -> RequestContextUtils.getLocale(request));
		request.setAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME, chosen);
		return chosen;
	}

	private static Optional<Locale> known(String language) {
		return KNOWN.stream().filter((one) -> one.equals(language)).findFirst().map(Locale::forLanguageTag);
	}

}
