package org.moubridge.process.engine;

import java.io.IOException;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets the engine's REST answer in the caller's language, on both of its mounts:
 * refusals, because it sets the language of the request; deployed forms, and the names
 * that Tasklist lists, because it rewrites them.
 */
class CallerLanguageFilter extends OncePerRequestFilter {

	private static final Pattern FORM = Pattern.compile("(.*/task/(?<task>[^/]+)|.*)/deployed-(start-)?form/?");

	/** Only where Tasklist asks: programs go by names that stay. */
	private static final Pattern NAMES = Pattern
		.compile("/camunda/api/.*/default/(task|filter|process-definition)(/[^/]+)?(/list)?/?");

	private final CallerLanguage languages;

	private final ShownForms forms;

	private final ShownNames names;

	CallerLanguageFilter(CallerLanguage languages, ShownForms forms, ShownNames names) {
		this.languages = languages;
		this.forms = forms;
		this.names = names;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		LocaleContext before = LocaleContextHolder.getLocaleContext();
		// found out only when there is something to say
		SingletonSupplier<Locale> language = SingletonSupplier.of(() -> this.languages.of(request));
		LocaleContextHolder.setLocaleContext(language::obtain);
		try {
			Matcher form = FORM.matcher(request.getRequestURI());
			if (form.matches()) {
				answer(request, response, chain,
						(schema) -> this.forms.show(schema, form.group("task"), language.obtain()));
			}
			else if (showsNames(request, language)) {
				answer(request, response, chain, (list) -> this.names.show(list, language.obtain()));
			}
			else {
				chain.doFilter(request, response);
			}
		}
		finally {
			LocaleContextHolder.setLocaleContext(before);
		}
	}

	/** An administrator edits what she reads, so she reads it as it is. */
	private static boolean showsNames(HttpServletRequest request, Supplier<Locale> language) {
		return NAMES.matcher(request.getRequestURI().substring(request.getContextPath().length())).matches()
				&& FormTexts.isTranslatedTo(language.get()) && !isAdministrator();
	}

	private static boolean isAdministrator() {
		Authentication caller = SecurityContextHolder.getContext().getAuthentication();
		return caller != null
				&& caller.getAuthorities().stream().anyMatch((right) -> right.getAuthority().equals("admin"));
	}

	private static void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain,
			Rewriting rewriting) throws ServletException, IOException {
		var answer = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, answer);
		byte[] body = answer.getContentAsByteArray();
		if (answer.getStatus() == HttpStatus.OK.value() && body.length > 0) {
			byte[] rewritten = rewriting.apply(body);
			answer.resetBuffer();
			answer.getOutputStream().write(rewritten);
			answer.setHeader(HttpHeaders.CONTENT_LANGUAGE, LocaleContextHolder.getLocale().toLanguageTag());
			answer.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		}
		answer.copyBodyToResponse();
	}

	@FunctionalInterface
	private interface Rewriting {

		byte[] apply(byte[] body) throws IOException;

	}

}
