package org.moubridge.access;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A call that a program signs with HTTP Basic. A browser that remembered a password names
 * the page it comes from: such a call is not a program's, and needs a session and its
 * token like every other page's.
 */
class BasicCall implements RequestMatcher {

	@Override
	public boolean matches(HttpServletRequest request) {
		String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
		return credentials != null && credentials.regionMatches(true, 0, "Basic ", 0, 6)
				&& request.getHeader(HttpHeaders.ORIGIN) == null && forPrograms(request.getRequestURI());
	}

	private static boolean forPrograms(String path) {
		return path.startsWith("/engine-rest") || path.startsWith("/v1/") || path.startsWith("/v3/")
				|| path.startsWith("/actuator/");
	}

}
