package org.moubridge.access;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * What browsers may do with our pages: nothing that the page's own files do not ask for.
 */
@Component
class PageHeaders {

	private static final String COMMON = "default-src 'self'; object-src 'none'; base-uri 'self'; "
			+ "form-action 'self'; frame-ancestors 'none'; img-src 'self' data:; font-src 'self' data:; ";

	/** The diagram viewer sets style attributes; scripts come from files only. */
	private static final String OURS = COMMON + "script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'";

	/**
	 * Camunda's AngularJS compiles its templates and writes style elements. The hashes
	 * are of the one inline script that names the plugins, in Tasklist, Cockpit and Admin
	 * 7.24.0.
	 */
	private static final String CAMUNDA = COMMON + "script-src 'self' 'unsafe-eval' "
			+ "'sha256-gvHUYxLWNlU7w3hdMZqE2Y6oLewPt4v8fSGOTwg0EqY=' "
			+ "'sha256-+1xzi1bVUsdlW9dQxefzpL/zsD03IpTamLaVDDyQ3hI=' "
			+ "'sha256-gcHe8tubMzBqDcp62kYFI8U15yan50O5fyuGSo/O77c='; style-src 'self' 'unsafe-inline'";

	private static final String MAIL_LINKS = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
			+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private static final String FORM_LINKS = MAIL_LINKS
			+ "; script-src 'self'; connect-src 'self'; style-src-attr 'unsafe-inline'";

	private static final RequestMatcher FROM_CAMUNDA = PathPatternRequestMatcher.withDefaults().matcher("/camunda/**");

	private static final Pattern FILES = Pattern
		.compile("/(css|js|img|vendor)/.*|/camunda/(lib|assets)/.*|/camunda/app/.*\\.(js|css|json|svg|woff2?)");

	void ofPages(HeadersConfigurer<HttpSecurity> headers) {
		headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
			.addHeaderWriter(
					new DelegatingRequestMatcherHeaderWriter(PageHeaders::isPersonal, new CacheControlHeadersWriter()))
			.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(FROM_CAMUNDA,
					new ContentSecurityPolicyHeaderWriter(CAMUNDA)))
			.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(FROM_CAMUNDA),
					new ContentSecurityPolicyHeaderWriter(OURS)));
	}

	/** A form is drawn by a file of ours, and its draft is sent to us. */
	void ofFormLinks(HeadersConfigurer<HttpSecurity> headers) {
		ofLinks(headers, FORM_LINKS);
		headers.addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-store"));
	}

	void ofMailLinks(HeadersConfigurer<HttpSecurity> headers) {
		ofCalendarLinks(headers);
		headers.addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-store"));
	}

	/** How long an answer may be kept is said by the answer. */
	void ofCalendarLinks(HeadersConfigurer<HttpSecurity> headers) {
		ofLinks(headers, MAIL_LINKS);
	}

	private static void ofLinks(HeadersConfigurer<HttpSecurity> headers, String policyOfContent) {
		headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.NO_REFERRER))
			.contentSecurityPolicy((policy) -> policy.policyDirectives(policyOfContent))
			.addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex"));
	}

	/** Files are the same for everybody and may be kept. */
	private static boolean isPersonal(HttpServletRequest request) {
		return !FILES.matcher(request.getRequestURI()).matches();
	}

}
