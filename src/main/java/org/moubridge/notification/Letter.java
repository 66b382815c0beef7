package org.moubridge.notification;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A mail as it will be read: the recipient's language first, English below.
 *
 * @param reference the initiative; null for mails that belong to none
 * @param page the address behind the button; null when there is none
 * @param reply the local part of the address that answers go to and are read by us; null
 * when nobody is asked to answer
 */
record Letter(String subject, @Nullable String reference, @Nullable String page, @Nullable String reply,
		List<Block> blocks) {

	public Locale language() {
		return this.blocks.get(0).language();
	}

	/**
	 * The letter in one language.
	 *
	 * @param preview the first words that a list of mails shows
	 * @param quote what a person wrote; null when nothing
	 * @param note small print under the button; null when none
	 * @param marker the line that answers are written above; null when there is none
	 * @param howToReply how this mail can be answered; null when it cannot
	 */
	record Block(Locale language, String heading, String salutation, String text, List<Fact> facts,
			@Nullable String quote, String action, @Nullable String note, @Nullable String marker,
			@Nullable String howToReply, String footer) {

		public String lang() {
			return this.language.toLanguageTag();
		}

	}

	/** One row of the table. */
	record Fact(String label, String value) {
	}

}
