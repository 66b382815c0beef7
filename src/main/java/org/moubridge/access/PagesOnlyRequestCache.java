package org.moubridge.access;

import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** After signing in people come back to the page they wanted, never to a REST answer. */
class PagesOnlyRequestCache extends HttpSessionRequestCache {

	PagesOnlyRequestCache() {
		RequestMatcher page = new BrowserCall();
		setRequestMatcher((request) -> "GET".equals(request.getMethod()) && page.matches(request));
	}

}
