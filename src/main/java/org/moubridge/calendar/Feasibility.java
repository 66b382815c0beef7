package org.moubridge.calendar;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whether people of both parties can be where they are wanted on the first day, seen from
 * today. Nobody is told to hurry: every step is given its usual time.
 *
 * @param today the day it is seen from, in the leading party's time
 * @param feasible whether the wanted start is the earliest or a later one; without travel
 * every start is feasible
 * @param expectedApproval when both parties will have approved; a day on which both work
 * @param latestSafeApproval the last day on which both work and may still approve for the
 * wanted start
 * @param earliestStart the first possible day, on which both work
 * @param provisional whether one of these dates lies beyond a calendar's official days
 * @param slowest the party whose preparation takes longest and decides; null if nobody
 * prepares
 * @param lines the reasons, in the order in which they are to be read
 */
public record Feasibility(Stay wanted, LocalDate today, boolean feasible, LocalDate expectedApproval,
		LocalDate latestSafeApproval, LocalDate earliestStart, boolean provisional, @Nullable String slowest,
		List<Line> lines) {

	public Feasibility {
		lines = List.copyOf(lines);
	}

	/**
	 * One reason: a step and the time it takes.
	 *
	 * @param party whose people wait for it; null when both do
	 * @param country their own, ISO 3166; null when both wait
	 * @param destination where they go, ISO 3166; null when both wait
	 * @param from the day before the first that counts
	 * @param to the day on which it is done
	 * @param provisional whether that day lies beyond the official days of the calendar
	 * @param decisive whether the earliest start depends on it
	 * @param source where the number of days comes from
	 */
	public record Line(TravelStep step, @Nullable String party, @Nullable String country, @Nullable String destination,
			int days, TravelUnit unit, LocalDate from, LocalDate to, boolean provisional, boolean decisive,
			String source) {
	}

}
