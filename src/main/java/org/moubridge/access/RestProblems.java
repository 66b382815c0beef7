package org.moubridge.access;

import java.io.IOException;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Answers of closed doors on REST paths: problem+json, never a page to sign in at. */
@Component
class RestProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

	static final RequestMatcher REST = (request) -> {
		String path = request.getRequestURI();
		return path.startsWith("/engine-rest") || path.startsWith("/camunda/api/") || path.startsWith("/v1/")
				|| path.startsWith("/v3/") || path.startsWith("/actuator/");
	};

	private final ObjectMapper json;

	RestProblems(ObjectMapper json) {
		this.json = json;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		if (request.getHeader("Sec-Fetch-Site") == null) {
			// a browser would ask for the password in a window of its own
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"MoU Bridge\"");
		}
		write(request, response, HttpStatus.UNAUTHORIZED, "access.signIn");
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		if (isAnonymous(SecurityContextHolder.getContext().getAuthentication())) {
			write(request, response, HttpStatus.UNAUTHORIZED, "access.signIn");
			return;
		}
		write(request, response, HttpStatus.FORBIDDEN, "access.closed");
	}

	private static boolean isAnonymous(@Nullable Authentication caller) {
		return caller == null || caller instanceof AnonymousAuthenticationToken;
	}

	/** Tasklist shows {@code message}, everybody else reads {@code detail}. */
	void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
			throws IOException {
		Locale language = request.getLocale();
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, Refusal.sentence(key, language));
		problem.setProperty("message", problem.getDetail());
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding("UTF-8");
		this.json.writeValue(response.getWriter(), problem);
	}

}
