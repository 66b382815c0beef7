package org.moubridge.access;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.util.matcher.RequestMatcher;

/** Somebody looks at a page in a browser, who can do nothing with problem+json. */
class BrowserCall implements RequestMatcher {

	@Override
	public boolean matches(HttpServletRequest request) {
		String types = request.getHeader("Accept");
		return types != null && types.contains("text/html") && !RestProblems.REST.matches(request);
	}

}
