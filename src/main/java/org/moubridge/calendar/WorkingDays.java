package org.moubridge.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Days that are worked and days that are not, of one party or of several together. Counts
 * by steps from one working day to the next, so swapped weekends, year ends and holidays
 * on weekends need no rule of their own.
 */
public interface WorkingDays {

	/** Returns whether people work on this day. */
	boolean isWorking(LocalDate day);

	/**
	 * Returns whether the calendar of this day is not official yet; a date counted beyond
	 * official days is provisional too, because it is later than they are.
	 */
	boolean isProvisional(LocalDate day);

	/** Returns this day if it is worked, else the next one that is. */
	default LocalDate onOrAfter(LocalDate day) {
		LocalDate next = day;
		while (!isWorking(next)) {
			next = next.plusDays(1);
		}
		return next;
	}

	/** Returns this day if it is worked, else the last one before that is. */
	default LocalDate onOrBefore(LocalDate day) {
		LocalDate last = day;
		while (!isWorking(last)) {
			last = last.minusDays(1);
		}
		return last;
	}

	/**
	 * Returns the working day that is so many working days after this day; the day itself
	 * does not count. Nought working days after a day off is the next working day.
	 * @param workingDays if negative, as {@link #minus}
	 */
	default LocalDate plus(LocalDate day, int workingDays) {
		if (workingDays < 0) {
			return minus(day, -workingDays);
		}
		LocalDate reached = (workingDays == 0) ? onOrAfter(day) : day;
		for (int count = 0; count < workingDays; count++) {
			reached = onOrAfter(reached.plusDays(1));
		}
		return reached;
	}

	/**
	 * Returns the working day that is so many working days before this day; the day
	 * itself does not count. Nought working days before a day off is the last working
	 * day.
	 * @param workingDays if negative, as {@link #plus}
	 */
	default LocalDate minus(LocalDate day, int workingDays) {
		if (workingDays < 0) {
			return plus(day, -workingDays);
		}
		LocalDate reached = (workingDays == 0) ? onOrBefore(day) : day;
		for (int count = 0; count < workingDays; count++) {
			reached = onOrBefore(reached.minusDays(1));
		}
		return reached;
	}

	/**
	 * Returns how many working days come after the first day, up to and including the
	 * last; negative if the last comes first.
	 */
	default int between(LocalDate first, LocalDate last) {
		if (last.isBefore(first)) {
			return -between(last, first);
		}
		return (int) first.plusDays(1).datesUntil(last.plusDays(1)).filter(this::isWorking).count();
	}

	/** Returns the days on which everybody works. */
	static WorkingDays common(WorkingDays... calendars) {
		List<WorkingDays> all = List.copyOf(Arrays.asList(calendars));
		return new WorkingDays() {

			@Override
			public boolean isWorking(LocalDate day) {
				return all.stream().allMatch((calendar) -> calendar.isWorking(day));
			}

			@Override
			public boolean isProvisional(LocalDate day) {
				return all.stream().anyMatch((calendar) -> calendar.isProvisional(day));
			}

		};
	}

}
