package org.moubridge.letter;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a letter of decision says.
 *
 * @param date the day in the leading party's time
 * @param approved whether both parties approved; else it was rejected
 * @param contentHash SHA-256 of the content that was decided on
 */
record DecisionLetter(LocalDate date, String title, String reference, int version, String contentHash, boolean approved,
		List<String> parties, List<Answer> answers, String mou, String mouReference) {

	/**
	 * One answer.
	 *
	 * @param answer APPROVE, APPROVE_WITH_CONDITIONS or REJECT
	 * @param day in the time of the party
	 */
	record Answer(String party, String name, String answer, @Nullable String comment, LocalDate day) {
	}

}
