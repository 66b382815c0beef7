package org.moubridge.process.personnelexchange;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.moubridge.calendar.Calendars;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/**
 * What the stays of an exchange amount to. Each participant's entry keeps
 * {@code actualStart}, {@code actualEnd} and {@code days}: calendar days at the host, the
 * first and the last included, 0 for who never arrived; and {@code leadDays}, calendar
 * days from the proposal to the arrival, by the calendar of the leading party.
 */
@Component
class Stays {

	private final Initiatives initiatives;

	private final Entries entries;

	private final Calendars calendars;

	Stays(Initiatives initiatives, Entries entries, Calendars calendars) {
		this.initiatives = initiatives;
		this.entries = entries;
		this.calendars = calendars;
	}

	/** Counts the days of everybody who took part. */
	void count(String reference) {
		Initiative initiative = this.initiatives.get(reference);
		LocalDate proposed = LocalDate.ofInstant(initiative.createdAt(), this.calendars.zone(initiative.leadParty()));
		this.entries.standing(reference, InitiativeVariables.PARTICIPANTS)
			.forEach((one) -> this.entries.amend(one.id(), "", facts(one, proposed)));
	}

	private static Map<String, Object> facts(Entry participant, LocalDate proposed) {
		Map<String, Object> facts = new HashMap<>(Map.of("days", days(participant)));
		day(participant, "actualStart")
			.ifPresent((start) -> facts.put("leadDays", ChronoUnit.DAYS.between(proposed, start)));
		return facts;
	}

	private static long days(Entry participant) {
		return day(participant, "actualStart")
			.flatMap((start) -> day(participant, "actualEnd").map((end) -> ChronoUnit.DAYS.between(start, end) + 1))
			.map((days) -> Math.max(days, 0))
			.orElse(0L);
	}

	private static Optional<LocalDate> day(Entry participant, String field) {
		@Nullable String day = participant.text(field);
		return Optional.ofNullable(day).map(LocalDate::parse);
	}

}
