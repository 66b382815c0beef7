package org.moubridge.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * What every letter says of its initiative, in one language.
 *
 * @param date the day in the leading party's time
 * @param title in the language of the letter, if it has one
 * @param parties the leading one first
 * @param contentHash SHA-256 of the content that was approved
 * @param mou the title of the Memorandum
 */
record LetterHead(LocalDate date, String title, String reference, int version, String contentHash, List<String> parties,
		String mou, String mouReference) {
}
