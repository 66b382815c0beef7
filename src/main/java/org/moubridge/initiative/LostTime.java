package org.moubridge.initiative;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.moubridge.calendar.Allowance;
import org.moubridge.calendar.Calendars;
import org.moubridge.calendar.WorkingCalendar;
import org.moubridge.calendar.WorkingDays;

import org.springframework.stereotype.Component;

/**
 * The time for which initiatives were suspended: deadlines that ran before have it in
 * addition.
 */
@Component
public class LostTime {

	private final Suspensions suspensions;

	private final Calendars calendars;

	private final Clock clock;

	LostTime(Suspensions suspensions, Calendars calendars, Clock clock) {
		this.suspensions = suspensions;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * Returns how many working days were lost.
	 * @param since when the deadline began to run
	 * @param parties in whose calendars the days are counted; on days when all work
	 */
	public int days(String reference, Instant since, List<String> parties) {
		List<Suspension> suspensions = this.suspensions.of(reference)
			.stream()
			.filter((one) -> one.reachesBeyond(since))
			.toList();
		return suspensions.isEmpty() ? 0 : days(suspensions, since, this.calendars.of(parties));
	}

	/** Returns what a task may take with the time that was lost since it came up. */
	Allowance allowance(Step step) {
		Allowance allowed = step.allowance();
		int lost = days(step.reference(), step.createdAt(), allowed.parties());
		return new Allowance(allowed.workingDays() + lost, allowed.parties(), allowed.reminders());
	}

	private int days(List<Suspension> suspensions, Instant since, List<WorkingCalendar> calendars) {
		WorkingDays days = WorkingDays.common(calendars.toArray(WorkingDays[]::new));
		WorkingCalendar clock = calendars.get(0);
		return suspensions.stream().mapToInt((one) -> {
			Instant from = one.beganAt().isAfter(since) ? one.beganAt() : since;
			Instant to = (one.endedAt() != null) ? one.endedAt() : this.clock.instant();
			return days.between(clock.today(from), clock.today(to));
		}).sum();
	}

}
