package org.moubridge.calendar;

import java.time.LocalDate;

/** The days that a lead time is counted in. */
public enum TravelUnit {

	/** Every day. */
	CALENDAR_DAYS,
	/** The days on which those who wait for it work. */
	WORKING_DAYS;

	LocalDate after(LocalDate day, int days, WorkingDays calendar) {
		return (this == CALENDAR_DAYS) ? day.plusDays(days) : calendar.plus(day, days);
	}

}
