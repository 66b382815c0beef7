package org.moubridge;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.moubridge.access.CurrentPerson;
import org.moubridge.access.Person;
import org.thymeleaf.context.LazyContextVariable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What the frame of a page needs to know, for every page whoever renders it: also those
 * that tell of an error.
 */
@Component
class Layout implements HandlerInterceptor {

	private final CurrentPerson currentPerson;

	Layout(CurrentPerson currentPerson) {
		this.currentPerson = currentPerson;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		PageLanguage language = PageLanguage.of(RequestContextUtils.getLocale(request));
		request.setAttribute("language", language);
		request.setAttribute("languages", links(request, language));
		request.setAttribute("here", request.getServletPath());
		request.setAttribute("signedIn", signedIn());
		return true;
	}

	/** Looked up only when a header is drawn: REST calls do not pay for it. */
	private LazyContextVariable<Optional<Person>> signedIn() {
		return new LazyContextVariable<>() {

			@Override
			protected Optional<Person> loadValue() {
				return Layout.this.currentPerson.find();
			}

		};
	}

	/** The same page in every language, the filters kept. */
	private static List<LanguageLink> links(HttpServletRequest request, PageLanguage shown) {
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
