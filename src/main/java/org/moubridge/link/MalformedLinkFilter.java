package org.moubridge.link;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends whatever cannot be a link on the way of one that we never sent, before anybody
 * looks closer: nobody learns from the answer what a link looks like.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class MalformedLinkFilter extends OncePerRequestFilter {

	private static final Pattern LINKS = Pattern.compile("(/(?:decide|account)/).*", Pattern.DOTALL);

	private static final Pattern LINK = Pattern.compile("/(decide|account)/[\\w-]{1,100}(/[a-z-]{1,20})?");

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return !LINKS.matcher(path).matches() || LINK.matcher(path).matches();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Matcher links = LINKS.matcher(request.getRequestURI());
		chain.doFilter(links.matches() ? new Malformed(request, links.group(1) + "malformed") : request, response);
	}

	private static final class Malformed extends HttpServletRequestWrapper {

		private final String path;

		Malformed(HttpServletRequest request, String path) {
			super(request);
			this.path = path;
		}

		@Override
		public String getRequestURI() {
			return this.path;
		}

		@Override
		public String getServletPath() {
			return this.path;
		}

		@Override
		public StringBuffer getRequestURL() {
			return new StringBuffer(this.path);
		}

	}

}
