package org.moubridge.process.engine;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets the engine's REST answer in the caller's language, on both of its mounts:
 * refusals, because it sets the language of the request, and deployed forms, which it
 * rewrites.
 */
class CallerLanguageFilter extends OncePerRequestFilter {

	private static final Pattern FORM = Pattern.compile(".*/deployed-(start-)?form/?");

	private final CallerLanguage languages;

	private final ShownForms forms;

	CallerLanguageFilter(CallerLanguage languages, ShownForms forms) {
		this.languages = languages;
		this.forms = forms;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		LocaleContext before = LocaleContextHolder.getLocaleContext();
		// found out only when there is something to say
		SingletonSupplier<Locale> language = SingletonSupplier.of(() -> this.languages.of(request));
		LocaleContextHolder.setLocaleContext(language::obtain);
		try {
			if (FORM.matcher(request.getRequestURI()).matches()) {
				answerForm(request, response, chain, language.obtain());
			}
			else {
				chain.doFilter(request, response);
			}
		}
		finally {
			LocaleContextHolder.setLocaleContext(before);
		}
	}

	private void answerForm(HttpServletRequest request, HttpServletResponse response, FilterChain chain,
			Locale language) throws ServletException, IOException {
		var answer = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, answer);
		byte[] deployed = answer.getContentAsByteArray();
		if (answer.getStatus() == HttpStatus.OK.value() && deployed.length > 0) {
			byte[] shown = this.forms.show(deployed, language);
			answer.resetBuffer();
			answer.getOutputStream().write(shown);
			answer.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
			answer.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		}
		answer.copyBodyToResponse();
	}

}
