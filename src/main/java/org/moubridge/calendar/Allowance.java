package org.moubridge.calendar;

import java.util.List;

/**
 * How long something may take.
 *
 * @param workingDays after the day on which it begins
 * @param parties in whose calendars they are counted: on days when all of them work
 * @param reminders when to remind, in working days before (negative) or after the due
 * day; nought is the due day itself
 */
public record Allowance(int workingDays, List<String> parties, List<Integer> reminders) {

	public Allowance {
		parties = List.copyOf(parties);
		reminders = reminders.stream().sorted().toList();
	}

}
