package org.moubridge.access;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Decides which calls reach the engine's REST, on both of its mounts, and Camunda's web
 * applications. Works on the address as it was sent: what is not written plainly is
 * refused.
 */
@Component
class EngineDoors implements AuthorizationManager<RequestAuthorizationContext> {

	private static final Pattern ENGINE = Pattern
		.compile("(?:/engine-rest|/camunda/api/engine)(?:/engine/default)?(/(?!engine(?:/|$)).*)");

	private static final Pattern PLAIN = Pattern.compile("[/\\w:.-]*");

	@Override
	public AuthorizationDecision check(Supplier<Authentication> caller, RequestAuthorizationContext context) {
		return new AuthorizationDecision(isOpen(Role.of(caller.get()), context.getRequest()));
	}

	private static boolean isOpen(Set<Role> caller, HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (caller.isEmpty() || !PLAIN.matcher(path).matches()) {
			return false;
		}
		Matcher engine = ENGINE.matcher(path);
		if (engine.matches()) {
			return isOpen(Doors.ENGINE, caller, request.getMethod(), engine.group(1));
		}
		return path.startsWith("/camunda/")
				&& isOpen(Doors.WEBAPPS, caller, request.getMethod(), path.substring("/camunda".length()));
	}

	private static boolean isOpen(List<Door> doors, Set<Role> caller, String method, String path) {
		if (Doors.WALLED_UP.stream().anyMatch((wall) -> wall.leadsTo(method, path))) {
			return false;
		}
		return caller.contains(Role.ADMINISTRATOR)
				|| doors.stream().anyMatch((door) -> door.opens(caller, method, path));
	}

}
