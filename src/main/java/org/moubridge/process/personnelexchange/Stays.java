package org.moubridge.process.personnelexchange;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/**
 * What the stays of an exchange amount to. Each participant's entry keeps
 * {@code actualStart}, {@code actualEnd} and {@code days}: calendar days at the host, the
 * first and the last included; 0 for who never arrived.
 */
@Component
class Stays {

	private final Entries entries;

	Stays(Entries entries) {
		this.entries = entries;
	}

	/** Counts the days of everybody who took part. */
	void count(String reference) {
		this.entries.standing(reference, InitiativeVariables.PARTICIPANTS)
			.forEach((one) -> this.entries.amend(one.id(), "", Map.of("days", days(one))));
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
