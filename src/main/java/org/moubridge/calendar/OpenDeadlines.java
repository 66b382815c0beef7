package org.moubridge.calendar;

/** What is counted by the calendars elsewhere; whoever keeps deadlines implements it. */
public interface OpenDeadlines {

	/** Returns how many open deadlines become others if this calendar takes effect. */
	int movedBy(WorkingCalendar calendar);

}
