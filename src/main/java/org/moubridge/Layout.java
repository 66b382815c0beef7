package org.moubridge;

import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.moubridge.access.CurrentPerson;
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
		request.setAttribute("language", later(() -> language(request)));
		request.setAttribute("languages", later(() -> links(request, language(request))));
		request.setAttribute("here", request.getServletPath());
		request.setAttribute("signedIn", later(this.currentPerson::find));
		return true;
	}

	/**
	 * Asked only when a page is drawn: by then it is known who reads it, and REST calls
	 * do not pay for it.
	 */
	private static <T> LazyContextVariable<T> later(Supplier<T> value) {
		return new LazyContextVariable<>() {

			@Override
			protected T loadValue() {
				return value.get();
			}

		};
	}

	private static PageLanguage language(HttpServletRequest request) {
		return PageLanguage.of(RequestContextUtils.getLocale(request));
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
