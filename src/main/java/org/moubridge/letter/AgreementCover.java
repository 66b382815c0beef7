package org.moubridge.letter;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the cover of a signed agreement says.
 *
 * @param title the English title
 * @param titleZh the Chinese title
 * @param from the first planned day; null when no day was agreed
 */
record AgreementCover(LetterHead head, String title, @Nullable String titleZh, @Nullable LocalDate from,
		@Nullable LocalDate to, List<Signature> signatures) {

	/**
	 * Who signed for a party.
	 *
	 * @param capacity in which she signed
	 */
	record Signature(String party, @Nullable String name, @Nullable String capacity, @Nullable LocalDate day) {
	}

}
