package org.moubridge.notification;

import java.util.regex.Pattern;

/**
 * Keeps what people typed inside the line it is put on: a line break in a title must not
 * become a header of its own, and an invisible direction mark must not turn an address
 * around.
 */
final class OneLine {

	private static final Pattern BREAKING = Pattern
		.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]+");

	private OneLine() {
	}

	static boolean is(String text) {
		return !BREAKING.matcher(text).find();
	}

	static String of(String text) {
		return BREAKING.matcher(text).replaceAll(" ").strip();
	}

}
