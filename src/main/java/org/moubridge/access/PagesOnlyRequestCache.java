package org.moubridge.access;

import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** After signing in people come back to the page they wanted, never to a REST answer. */
class PagesOnlyRequestCache extends HttpSessionRequestCache {

	PagesOnlyRequestCache() {
		setRequestMatcher((request) -> "GET".equals(request.getMethod()) && accepts(request.getHeader("Accept"))
				&& !RestProblems.REST.matches(request));
	}

	private static boolean accepts(String types) {
		return types != null && types.contains("text/html");
	}

}
