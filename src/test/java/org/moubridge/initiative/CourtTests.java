package org.moubridge.initiative;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.moubridge.calendar.ShippedCalendars;
import org.moubridge.calendar.WorkingCalendar;
import org.moubridge.initiative.Court.Stretch;
import org.moubridge.initiative.Steps.Turn;

import static org.assertj.core.api.Assertions.assertThat;

class CourtTests {

	private static final List<WorkingCalendar> CALENDARS = List.of(ShippedCalendars.kualaLumpur(),
			ShippedCalendars.beijing());

	private static final Instant NOW = Instant.parse("2026-10-12T02:30:00Z");

	@Test
	void countsTheWorkingTimeOfWhoseTurnItWas() {
		Court court = Court.of(List.of(turn("mranti", "2026-09-28T00:30:00Z", "2026-09-29T00:30:00Z"),
				turn("zgc", "2026-09-29T00:30:00Z", null)), CALENDARS, NOW);
		assertThat(court.stretches()).extracting(Stretch::holder).containsExactly("mranti", "zgc");
		assertThat(court.worked()).containsEntry("mranti", Duration.ofHours(9))
			.as("29 and 30 September, 8 to 10 October with the worked Saturday, two hours of the 12th")
			.containsEntry("zgc", Duration.ofHours(5 * 9 + 2));
	}

	@Test
	void countsTasksAtTheSameTimeOnce() {
		Court court = Court.of(List.of(turn("mranti", "2026-09-28T00:30:00Z", "2026-09-28T04:30:00Z"),
				turn("mranti", "2026-09-28T01:30:00Z", "2026-09-28T05:30:00Z")), CALENDARS, NOW);
		assertThat(court.stretches()).hasSize(1);
		assertThat(court.worked()).containsEntry("mranti", Duration.ofHours(5)).containsEntry("zgc", Duration.ZERO);
	}

	@Test
	void countsForBothWhenBothAreAsked() {
		Court court = Court.of(List.of(turn("mranti", "2026-09-28T00:30:00Z", "2026-09-28T04:30:00Z"),
				turn("zgc", "2026-09-28T02:30:00Z", "2026-09-28T05:30:00Z"),
				turn(null, "2026-09-28T05:30:00Z", "2026-09-28T06:30:00Z")), CALENDARS, NOW);
		assertThat(court.stretches()).extracting(Stretch::holder).containsExactly("mranti", "both", "zgc", "joint");
		assertThat(court.worked()).containsEntry("mranti", Duration.ofHours(4))
			.containsEntry("zgc", Duration.ofHours(3));
	}

	@Test
	void drawsABarWithoutGaps() {
		Court court = Court.of(List.of(turn("mranti", "2026-09-28T00:30:00Z", "2026-09-28T03:30:00Z"),
				turn("zgc", "2026-09-28T03:30:00Z", "2026-09-28T09:30:00Z")), CALENDARS, NOW);
		assertThat(court.parts()).extracting(Court.Part::x).first().isEqualTo(0L);
		assertThat(court.parts().get(1).x()).isEqualTo(court.parts().get(0).width()).isBetween(330L, 336L);
		assertThat(court.parts().get(1).x() + court.parts().get(1).width()).isBetween(Court.WHOLE - 1L,
				Court.WHOLE * 1L);
	}

	@Test
	void isEmptyBeforeAnybodyWasAsked() {
		assertThat(Court.of(List.of(), CALENDARS, NOW).parts()).isEmpty();
	}

	private static Turn turn(@Nullable String party, String from, @Nullable String to) {
		return new Turn(party, Instant.parse(from), (to != null) ? Instant.parse(to) : null);
	}

}
