package org.moubridge.approval;

import java.util.regex.Pattern;

/**
 * The newest link of the chain of an initiative, as receipts name it: whoever keeps one
 * can prove what had been decided by then.
 *
 * @param position from 1
 * @param hash SHA-256, or its beginning
 */
public record Head(int position, String hash) {

	private static final int SHORT = 16;

	private static final Pattern TEXT = Pattern.compile("(\\d{1,6})/([0-9a-f]{16,64})");

	/**
	 * Reads {@code position/hash}; throws {@link IllegalArgumentException} for anything
	 * else.
	 */
	public static Head of(String text) {
		var parts = TEXT.matcher(text);
		if (!parts.matches()) {
			throw new IllegalArgumentException("not the head of a record");
		}
		return new Head(Integer.parseInt(parts.group(1)), parts.group(2));
	}

	/** Returns it in full, like {@code 3/9f86…}. */
	@Override
	public String toString() {
		return this.position + "/" + this.hash;
	}

	/** Returns it as receipts print it, with the first sixteen digits. */
	public String brief() {
		return this.position + "/" + this.hash.substring(0, SHORT);
	}

	boolean names(RecordedDecision decision) {
		return decision.position() == this.position && decision.hash().startsWith(this.hash);
	}

}
