package org.moubridge.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A call of the engine's REST that asks for a page: the engine refuses lists without an
 * end, and a caller who did not think of it should get the first page rather than a
 * refusal.
 */
class BoundedRequest extends HttpServletRequestWrapper {

	/** The longest page that the engine gives to anybody. */
	static final int MOST_RESULTS = 2000;

	BoundedRequest(HttpServletRequest request) {
		super(request);
	}

	@Override
	public String getQueryString() {
		String query = super.getQueryString();
		if (query == null || query.isEmpty()) {
			return "maxResults=" + MOST_RESULTS;
		}
		return query.matches("(.*&)?maxResults=.*") ? query : query + "&maxResults=" + MOST_RESULTS;
	}

}
