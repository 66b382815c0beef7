package org.moubridge.notification;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A mail as it will be read: the recipient's language first, English below.
 *
 * @param reference the initiative; null for mails that belong to none
 * @param page the address behind the button
 */
record Letter(String subject, @Nullable String reference, String page, List<Block> blocks) {

	public Locale language() {
		return this.blocks.get(0).language();
	}

	/**
	 * The letter in one language.
	 *
	 * @param preview the first words that a list of mails shows
	 * @param quote what a person wrote; null when nothing
	 * @param note small print under the button; null when none
	 */
	record Block(Locale language, String heading, String salutation, String text, List<Fact> facts,
			@Nullable String quote, String action, @Nullable String note, String footer) {

		public String lang() {
			return this.language.toLanguageTag();
		}

	}

	/** One row of the table. */
	record Fact(String label, String value) {
	}

}
