package org.moubridge.calendar;

import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a file changes in a party's calendar.
 *
 * @param newYears the years that become official
 * @param added days that were ordinary before, by date
 * @param changed days that were named before and are named or worked differently now
 * @param removed days that become ordinary
 * @param workingDays how many days are worked in each year that changes
 * @param movedDeadlines how many open deadlines become others
 * @param after the calendar as it will be
 */
record CalendarChange(String party, List<Integer> newYears, List<NamedDay> added, List<NamedDay> changed,
		List<NamedDay> removed, List<YearCount> workingDays, int movedDeadlines, WorkingCalendar after) {

	/** Returns the days to be written. */
	List<NamedDay> written() {
		return Stream.concat(this.added.stream(), this.changed.stream()).toList();
	}

	/** Returns the month of the first day that changes. */
	YearMonth firstMonth() {
		return Stream.concat(written().stream(), this.removed.stream())
			.map(NamedDay::date)
			.min(Comparator.naturalOrder())
			.map(YearMonth::from)
			.orElseThrow();
	}

	/** Returns whether the file says nothing new. */
	boolean isEmpty() {
		return this.newYears.isEmpty() && this.added.isEmpty() && this.changed.isEmpty() && this.removed.isEmpty();
	}

	/** The working days of a year, before and after. */
	record YearCount(int year, int before, int after) {

		static YearCount of(Year year, WorkingCalendar before, WorkingCalendar after) {
			return new YearCount(year.getValue(), count(year, before), count(year, after));
		}

		private static int count(Year year, WorkingCalendar calendar) {
			return calendar.between(year.atDay(1).minusDays(1), year.atMonth(12).atEndOfMonth());
		}

	}

}
