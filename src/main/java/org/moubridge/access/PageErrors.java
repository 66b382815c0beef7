package org.moubridge.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows people the page of errors where Spring MVC itself refuses, which answers
 * problem+json to everybody: a mistyped address, a number that is none, a method that is
 * not taken.
 */
@Component
class PageErrors implements HandlerExceptionResolver, Ordered {

	private static final RequestMatcher BROWSER = new BrowserCall();

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		if (!BROWSER.matches(request)) {
			return null;
		}
		return status(failure).map((status) -> page(response, status)).orElse(null);
	}

	/** Before Spring's own. */
	@Override
	public int getOrder() {
		return -1;
	}

	private static Optional<HttpStatusCode> status(Exception failure) {
		if (failure instanceof TypeMismatchException) {
			return Optional.of(HttpStatus.NOT_FOUND);
		}
		return (failure instanceof ErrorResponse refusal) ? Optional.of(refusal.getStatusCode()) : Optional.empty();
	}

	private static ModelAndView page(HttpServletResponse response, HttpStatusCode status) {
		try {
			response.sendError(status.value());
			return new ModelAndView();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
