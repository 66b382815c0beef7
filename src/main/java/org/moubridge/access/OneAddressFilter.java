package org.moubridge.access;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends who came by another name of this machine to the configured address: Camunda
 * accepts changes from pages of that one origin only.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class OneAddressFilter extends OncePerRequestFilter {

	private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

	private final BaseUrl baseUrl;

	OneAddressFilter(BaseUrl baseUrl) {
		this.baseUrl = baseUrl;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String host = request.getServerName();
		return !"GET".equals(request.getMethod()) || host.equals(this.baseUrl.host()) || !THIS_MACHINE.contains(host)
				|| !THIS_MACHINE.contains(this.baseUrl.host()) || request.getServerPort() != this.baseUrl.port();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		response.sendRedirect(this.baseUrl.origin() + request.getRequestURI() + query);
	}

}
