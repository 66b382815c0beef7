package org.moubridge.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Until when something is to be done, and when to remind.
 *
 * @param due the end of work on the due day, in the zone of the first party counted by
 * @param reminders the beginning of work on the days to remind on, in order; none of them
 * before it began
 * @param provisional whether the due day lies beyond the official calendars
 */
public record Deadline(Instant due, List<Instant> reminders, boolean provisional) {

	/**
	 * Counts a deadline.
	 * @param from when it begins
	 * @param calendars of the parties of the allowance, in their order; at least one
	 */
	public static Deadline of(Instant from, Allowance allowance, List<WorkingCalendar> calendars) {
		WorkingCalendar clock = calendars.get(0);
		WorkingDays days = WorkingDays.common(calendars.toArray(WorkingDays[]::new));
		LocalDate due = days.plus(clock.today(from), allowance.workingDays());
		List<Instant> reminders = allowance.reminders()
			.stream()
			.map((distance) -> clock.opening(days.plus(due, distance)))
			.filter((point) -> point.isAfter(from))
			.distinct()
			.toList();
		return new Deadline(clock.closing(due), reminders, days.isProvisional(due));
	}

	/**
	 * Returns the next time to remind after this moment; empty if there is none any more.
	 */
	public Optional<Instant> reminderAfter(Instant moment) {
		return this.reminders.stream().filter((point) -> point.isAfter(moment)).findFirst();
	}

	/**
	 * Returns when to look at it again: at the first reminder, else when it is due.
	 */
	public Instant followUp() {
		return this.reminders.stream().findFirst().filter((point) -> point.isBefore(this.due)).orElse(this.due);
	}

}
