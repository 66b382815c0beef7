package org.moubridge.link;

import java.io.IOException;
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

	private static final String LINKS = "/decide/";

	private static final Pattern LINK = Pattern.compile("/decide/[\\w-]{1,100}(/[a-z-]{1,20})?");

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return !path.startsWith(LINKS) || LINK.matcher(path).matches();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new Malformed(request), response);
	}

	private static final class Malformed extends HttpServletRequestWrapper {

		private static final String PATH = LINKS + "malformed";

		Malformed(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getRequestURI() {
			return PATH;
		}

		@Override
		public String getServletPath() {
			return PATH;
		}

		@Override
		public StringBuffer getRequestURL() {
			return new StringBuffer(PATH);
		}

	}

}
