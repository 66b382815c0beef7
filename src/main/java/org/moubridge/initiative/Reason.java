package org.moubridge.initiative;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Why somebody ends or recalls an initiative: the other party reads it. */
public final class Reason {

	/** In characters. */
	static final int LONGEST = 2000;

	/** Control characters, and marks that turn the direction of text. */
	private static final Pattern INVISIBLE = Pattern
		.compile("[\\p{Cc}&&[^\\n\\r\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

	private Reason() {
	}

	/** Returns the reason without spaces around it; refuses what cannot be sent. */
	public static String checked(@Nullable String reason) {
		String why = (reason != null) ? reason.strip() : "";
		if (why.isEmpty()) {
			throw new ReasonUnusable("error.reason.missing");
		}
		if (why.codePointCount(0, why.length()) > LONGEST) {
			throw new ReasonUnusable("error.reason.too-long", LONGEST);
		}
		if (INVISIBLE.matcher(why).find()) {
			throw new ReasonUnusable("error.reason.invisible");
		}
		return why;
	}

}
