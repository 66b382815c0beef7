package org.moubridge.letter;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the final report of a joint research says.
 *
 * @param results what was reached, in numbers
 * @param funding follow-on funding in the currency of the budget
 */
record FinalReportPaper(LetterHead head, @Nullable String summary, List<Result> results, @Nullable BigDecimal funding,
		String currency, List<Output> outputs) {

	/**
	 * One number.
	 *
	 * @param field the field of the report that it was typed into
	 */
	record Result(String field, String value) {
	}

	/**
	 * What stays.
	 *
	 * @param kind PUBLICATION, FILING, PROTOTYPE, DATA_SET or OTHER
	 */
	record Output(String kind, String title, @Nullable String reference) {
	}

}
