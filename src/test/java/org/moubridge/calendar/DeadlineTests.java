package org.moubridge.calendar;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlineTests {

	private static final List<WorkingCalendar> BEIJING = List.of(ShippedCalendars.beijing());

	private static final List<WorkingCalendar> BOTH = List.of(ShippedCalendars.kualaLumpur(),
			ShippedCalendars.beijing());

	@Test
	void endsWithTheWorkingDayOfWhoeverIsAsked() {
		Deadline deadline = Deadline.of(Instant.parse("2026-02-13T02:00:00Z"),
				new Allowance(2, List.of("zgc"), List.of(-1, 1)), BEIJING);
		assertThat(deadline.due()).as("14 and 24 February are worked, nothing between")
			.isEqualTo("2026-02-24T09:30:00Z");
		assertThat(deadline.reminders()).containsExactly(Instant.parse("2026-02-14T00:30:00Z"),
				Instant.parse("2026-02-25T00:30:00Z"));
		assertThat(deadline.followUp()).isEqualTo("2026-02-14T00:30:00Z");
		assertThat(deadline.provisional()).isFalse();
	}

	@Test
	void countsOnlyDaysOnWhichAllWorkForAJointTask() {
		Deadline deadline = Deadline.of(Instant.parse("2026-02-13T02:00:00Z"),
				new Allowance(1, List.of("mranti", "zgc"), List.of()), BOTH);
		assertThat(deadline.due()).isEqualTo("2026-02-24T09:30:00Z");
		assertThat(deadline.followUp()).isEqualTo(deadline.due());
	}

	@Test
	void remindsNeverBeforeItBegan() {
		Instant from = Instant.parse("2026-11-24T02:00:00Z");
		Deadline deadline = Deadline.of(from, new Allowance(2, List.of("zgc"), List.of(-5, -1, 0, 2)), BEIJING);
		assertThat(deadline.reminders()).containsExactly(Instant.parse("2026-11-25T00:30:00Z"),
				Instant.parse("2026-11-26T00:30:00Z"), Instant.parse("2026-11-30T00:30:00Z"));
		assertThat(deadline.reminderAfter(Instant.parse("2026-11-26T00:30:00Z")))
			.contains(Instant.parse("2026-11-30T00:30:00Z"));
		assertThat(deadline.reminderAfter(Instant.parse("2026-12-01T00:00:00Z"))).isEmpty();
	}

	@Test
	void saysWhenItLiesBeyondTheOfficialCalendar() {
		assertThat(Deadline
			.of(Instant.parse("2026-12-24T02:00:00Z"), new Allowance(10, List.of("zgc"), List.of()), BEIJING)
			.provisional()).isTrue();
	}

}
