package org.moubridge.access;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/** After signing in people come back to the page they wanted, never to a REST answer. */
class PagesOnlyRequestCache extends HttpSessionRequestCache {

	PagesOnlyRequestCache() {
		setRequestMatcher(new AndRequestMatcher(new AntPathRequestMatcher("/**", HttpMethod.GET.name()),
				(request) -> accepts(request.getHeader("Accept")), new NegatedRequestMatcher(RestProblems.REST)));
	}

	private static boolean accepts(String types) {
		return types != null && types.contains("text/html");
	}

}
