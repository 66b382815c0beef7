package org.moubridge.initiative;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Refusal;

/**
 * Which initiatives a program wants to see; null means all.
 *
 * @param turn a party that is asked, or {@code both}
 * @param q part of a reference or a title
 * @param after the reference that the page before ended with
 */
record InitiativeFilter(@Nullable String mou, @Nullable String stream, @Nullable String status, @Nullable String turn,
		@Nullable String q, int limit, @Nullable String after) {

	static final int MOST = 100;

	private static final int LONGEST = 200;

	InitiativeFilter {
		if (status != null && Arrays.stream(InitiativeStatus.values()).noneMatch((one) -> one.name().equals(status))) {
			throw new Refusal("error.query.status", status);
		}
		if (limit < 1 || limit > MOST) {
			throw new Refusal("error.query.limit", MOST);
		}
		if (q != null && q.length() > LONGEST) {
			throw new Refusal("error.query.text", LONGEST);
		}
	}

	/** The pattern for {@code ilike}: what was typed, taken literally. */
	@Nullable String pattern() {
		if (this.q == null) {
			return null;
		}
		String words = this.q.replaceAll("\\p{Cntrl}", "").strip();
		return "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
	}

}
