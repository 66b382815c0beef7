package org.moubridge.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.moubridge.calendar.Feasibility;
import org.moubridge.calendar.TravelStep;
import org.moubridge.calendar.TravelUnit;

/**
 * Whether a start can be kept, as other programs see it.
 *
 * @param slowest a party's id, or null when nobody prepares a trip
 */
@Schema(name = "Feasibility", description = "Whether people of both parties can be there on the first day, by the"
		+ " travel rules and both calendars, seen from today.")
record FeasibilityEntry(
		@Schema(description = "Whether the wanted start is not before the earliest; without travel it always"
				+ " is.") boolean feasible,
		@Schema(description = "Whether anybody has to travel.") boolean travel,
		@Schema(description = "The first day that is wanted.", example = "2026-05-14") LocalDate start,
		@Schema(description = "The last day that is wanted.", example = "2026-05-16") LocalDate end,
		@Schema(description = "When both parties will have approved if they take their usual time.",
				example = "2026-02-09") LocalDate expectedApproval,
		@Schema(description = "The last common working day on which both may still approve for the wanted start.",
				example = "2026-03-04") LocalDate latestSafeApproval,
		@Schema(description = "The first common working day on which it can start.",
				example = "2026-04-20") LocalDate earliestStart,
		@Schema(description = "Whether one of these dates lies beyond the official days of a"
				+ " calendar.") boolean provisional,
		@Schema(description = "The party whose people need longest and decide; null when nobody prepares a trip.",
				example = "mranti", nullable = true) @Nullable String slowest,
		@Schema(description = "The answer in one sentence, in the caller's language.",
				example = "Not feasible: earliest 20 April 2026.") String verdict,
		@Schema(description = "The reasons, one a step.") List<LineEntry> lines) {

	static FeasibilityEntry of(Feasibility feasibility, FeasibilityText texts, Locale language) {
		return new FeasibilityEntry(feasibility.feasible(), feasibility.wanted().travel(), feasibility.wanted().start(),
				feasibility.wanted().end(), feasibility.expectedApproval(), feasibility.latestSafeApproval(),
				feasibility.earliestStart(), feasibility.provisional(), feasibility.slowest(),
				texts.verdict(feasibility, language),
				feasibility.lines().stream().map((line) -> LineEntry.of(line, texts.line(line, language))).toList());
	}

	/** One step that takes time. */
	@Schema(name = "FeasibilityLine", description = "A step that takes time before people can be there.")
	record LineEntry(@Schema(description = "What takes time.", example = "OFFICIAL_TRIP") TravelStep step,
			@Schema(description = "Whose people wait for it; null when both parties do.", example = "zgc",
					nullable = true) @Nullable String party,
			@Schema(description = "How many days.", example = "45") int days,
			@Schema(description = "Which days are counted.", example = "CALENDAR_DAYS") TravelUnit unit,
			@Schema(description = "The day before the first that counts.", example = "2026-02-09") LocalDate from,
			@Schema(description = "The day on which it is done.", example = "2026-03-26") LocalDate to,
			@Schema(description = "Whether that day lies beyond the official days of the"
					+ " calendar.") boolean provisional,
			@Schema(description = "Whether the earliest start depends on it.") boolean decisive,
			@Schema(description = "Where the number of days comes from.",
					example = "Rule of a unit in Beijing") String source,
			@Schema(description = "The same in words, in the caller's language.",
					example = "China, official trip: 45 calendar days, until 26 March 2026") String text) {

		static LineEntry of(Feasibility.Line line, String text) {
			return new LineEntry(line.step(), line.party(), line.days(), line.unit(), line.from(), line.to(),
					line.provisional(), line.decisive(), line.source(), text);
		}

	}

}
