package org.moubridge.access;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * What stands at a closed door: a page for people, problem+json for programs. The form of
 * a page that stayed open while its reader was signed out is told apart from a page that
 * is not hers.
 */
@Component
class ClosedDoors implements AccessDeniedHandler {

	private static final RequestMatcher BROWSER = new BrowserCall();

	private final RestProblems problems;

	ClosedDoors(RestProblems problems) {
		this.problems = problems;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {
		if (BROWSER.matches(request)) {
			request.setAttribute("outOfDate", denied instanceof CsrfException);
			response.sendError(HttpStatus.FORBIDDEN.value());
		}
		else {
			this.problems.handle(request, response, denied);
		}
	}

}
