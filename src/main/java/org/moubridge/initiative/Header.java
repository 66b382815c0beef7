package org.moubridge.initiative;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Refusal;

/**
 * What every initiative says of itself, whatever its stream: the columns of a logical
 * framework, the planned days, the budget and what the approval rules look at. All but
 * the title may be null until somebody filled it in.
 *
 * @param title the English title
 * @param titleZh the Chinese title
 * @param objective what it is for
 * @param expectedOutcome what will be different afterwards
 * @param indicator by what that is measured
 * @param baseline the indicator before
 * @param target the indicator aimed at
 * @param indicatorSource where the indicator is read
 * @param startDate the first planned day
 * @param endDate the last planned day
 * @param latestEnd the last day on which it may end without a new approval; null for the
 * planned end
 * @param earlyStartReason why it can start before the travel rules allow it
 * @param currency MYR or CNY
 * @param budget in the currency
 * @param riskLevel LOW, MEDIUM or HIGH
 * @param confidentiality INTERNAL, PARTNER or PUBLIC
 * @param urgency NORMAL or URGENT
 * @param clause the clause of the Memorandum that it serves
 */
public record Header(String title, @Nullable String titleZh, @Nullable String objective,
		@Nullable String expectedOutcome, @Nullable String indicator, @Nullable String baseline,
		@Nullable String target, @Nullable String indicatorSource, @Nullable LocalDate startDate,
		@Nullable LocalDate endDate, @Nullable LocalDate latestEnd, @Nullable String earlyStartReason,
		@Nullable String currency, @Nullable BigDecimal budget, @Nullable String riskLevel,
		@Nullable String confidentiality, @Nullable String urgency, @Nullable String clause) {

	void check() {
		checkDays(this.startDate, this.endDate, this.latestEnd);
	}

	/** Refuses an end before the start, and a latest end before the end. */
	static void checkDays(@Nullable LocalDate start, @Nullable LocalDate end, @Nullable LocalDate latestEnd) {
		if (start != null && end != null && end.isBefore(start)) {
			throw new Refusal("error.proposal.ends-before-start");
		}
		if (end != null && latestEnd != null && latestEnd.isBefore(end)) {
			throw new Refusal("error.proposal.latest-end");
		}
	}

}
