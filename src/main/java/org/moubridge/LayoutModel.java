package org.moubridge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.moubridge.access.CurrentPerson;
import org.moubridge.access.Person;
import org.thymeleaf.context.LazyContextVariable;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the header of every page needs to know. */
@ControllerAdvice
class LayoutModel {

	private final CurrentPerson currentPerson;

	LayoutModel(CurrentPerson currentPerson) {
		this.currentPerson = currentPerson;
	}

	/** Looked up only when a header is drawn: REST calls do not pay for it. */
	@ModelAttribute("signedIn")
	LazyContextVariable<Optional<Person>> signedIn() {
		return new LazyContextVariable<>() {

			@Override
			protected Optional<Person> loadValue() {
				return LayoutModel.this.currentPerson.find();
			}

		};
	}

	@ModelAttribute("here")
	String here(HttpServletRequest request) {
		return request.getServletPath();
	}

	@ModelAttribute("language")
	PageLanguage language(Locale locale) {
		return PageLanguage.of(locale);
	}

	/** The same page in every language, the filters kept. */
	@ModelAttribute("languages")
	List<LanguageLink> languages(Locale locale, HttpServletRequest request) {
		PageLanguage shown = PageLanguage.of(locale);
		return PageLanguage.ALL.stream()
			.map((language) -> new LanguageLink(language, addressIn(language, request), language.equals(shown)))
			.toList();
	}

	private static String addressIn(PageLanguage language, HttpServletRequest request) {
		return "?" + ServletUriComponentsBuilder.fromRequest(request)
			.replaceQueryParam("lang", language.tag())
			.build()
			.getQuery();
	}

	record LanguageLink(PageLanguage language, String address, boolean current) {
	}

}
