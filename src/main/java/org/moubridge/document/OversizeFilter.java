package org.moubridge.document;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends people whose file is far too large to a page that says so, before anybody reads
 * it: without its form nobody could know who sends what.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class OversizeFilter extends OncePerRequestFilter {

	private static final Pattern UPLOAD = Pattern.compile("/(initiatives|mous|task)/[\\w-]{1,100}/documents");

	private static final Pattern LANGUAGE = Pattern.compile("(^|&)(lang=[a-z]{2})(&|$)");

	private final DocumentSettings settings;

	OversizeFilter(DocumentSettings settings) {
		this.settings = settings;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getContentLengthLong() <= this.settings.largestRequest() || !"POST".equals(request.getMethod())
				|| !UPLOAD.matcher(request.getRequestURI()).matches();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Matcher language = LANGUAGE.matcher((request.getQueryString() != null) ? request.getQueryString() : "");
		response.setStatus(HttpServletResponse.SC_SEE_OTHER);
		response.setHeader(HttpHeaders.LOCATION,
				request.getRequestURI() + (language.find() ? "?" + language.group(2) : ""));
	}

}
