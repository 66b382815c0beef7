package org.moubridge.access;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Reads what is sent to the engine's REST before the engine does: no expressions in
 * queries, and nobody claims a task for somebody else.
 */
class EngineBodyFilter extends OncePerRequestFilter {

	private static final int LIMIT = 512 * 1024;

	private static final Pattern CLAIM = Pattern.compile(".*/task/[^/]+/claim/?");

	private static final Pattern SAVED_FILTER = Pattern.compile(".*/filter/[^/]+/?");

	private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

	private final RestProblems problems;

	EngineBodyFilter(RestProblems problems) {
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return !path.startsWith("/engine-rest") && !path.startsWith("/camunda/api/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		byte[] body = WITH_BODY.contains(request.getMethod()) ? request.getInputStream().readNBytes(LIMIT + 1)
				: new byte[0];
		Optional<String> refusal = (body.length > LIMIT) ? Optional.of("access.tooLarge")
				: refusal(request, EngineBody.read(body, request.getContentType()));
		if (refusal.isPresent()) {
			this.problems.write(request, response, HttpStatus.BAD_REQUEST, refusal.get());
			return;
		}
		chain.doFilter(new BoundedRequest((body.length > 0) ? new ReadRequest(request, body) : request), response);
	}

	/** Returns the key of the sentence that says what is wrong. */
	private static Optional<String> refusal(HttpServletRequest request, EngineBody body) {
		String path = request.getRequestURI();
		if (!body.readable()) {
			return Optional.of("access.unreadable");
		}
		if (asksForExpression(request) || !body.expressionsAllowed(SAVED_FILTER.matcher(path).matches())) {
			return Optional.of("access.expression");
		}
		if (body.serialized().get()) {
			return Optional.of("access.invalid");
		}
		Authentication caller = SecurityContextHolder.getContext().getAuthentication();
		if (CLAIM.matcher(path).matches() && !Role.of(caller).contains(Role.ADMINISTRATOR)
				&& !body.names(caller.getName())) {
			return Optional.of("access.claimForAnother");
		}
		return Optional.empty();
	}

	private static boolean asksForExpression(HttpServletRequest request) {
		if (request.getQueryString() == null) {
			return false;
		}
		return UriComponentsBuilder.newInstance()
			.query(request.getQueryString())
			.build()
			.getQueryParams()
			.keySet()
			.stream()
			.anyMatch((name) -> EngineBody.namesExpression(UriUtils.decode(name, "UTF-8")));
	}

}
