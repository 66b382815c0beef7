package org.moubridge.portfolio;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Which initiatives the reader wants to see; null means all.
 *
 * @param q part of a reference or a title
 * @param stream a stream's process id
 * @param status a state of an initiative
 * @param turn a party that has an open step
 * @param after the page begins with the initiative that is next older than this one
 */
record Filter(@Nullable String q, @Nullable String stream, @Nullable String status, @Nullable String turn,
		@Nullable String after) {

	private static final int LONGEST = 200;

	Filter {
		q = clean(q);
		stream = clean(stream);
		status = clean(status);
		turn = clean(turn);
		after = clean(after);
	}

	/** Whether anything is left out of the list. */
	public boolean isSet() {
		return this.after != null || this.q != null || this.stream != null || this.status != null || this.turn != null;
	}

	/** The pattern for {@code ilike}: what was typed, taken literally. */
	@Nullable String pattern() {
		return (this.q != null) ? "%" + this.q.replaceAll("([\\\\%_])", "\\\\$1") + "%" : null;
	}

	public Filter inStream(@Nullable String other) {
		return new Filter(this.q, other, this.status, this.turn, null);
	}

	public Filter startingAfter(@Nullable String reference) {
		return new Filter(this.q, this.stream, this.status, this.turn, reference);
	}

	/** The address of the list under this filter, relative to the page. */
	public String address() {
		var address = UriComponentsBuilder.newInstance();
		address.queryParamIfPresent("q", encoded(this.q));
		address.queryParamIfPresent("stream", encoded(this.stream));
		address.queryParamIfPresent("status", encoded(this.status));
		address.queryParamIfPresent("turn", encoded(this.turn));
		address.queryParamIfPresent("after", encoded(this.after));
		String query = address.build(true).getQuery();
		return (query != null) ? "?" + query : "?";
	}

	private static Optional<String> encoded(@Nullable String value) {
		return Optional.ofNullable(value).map((text) -> UriUtils.encode(text, StandardCharsets.UTF_8));
	}

	private static @Nullable String clean(@Nullable String value) {
		if (value == null) {
			return null;
		}
		String text = value.replaceAll("\\p{Cntrl}", "").strip();
		return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST));
	}

}
