package org.moubridge.calendar;

import org.moubridge.access.Refusal;

/** A file with days off that cannot be taken; nothing of it was loaded. */
class CalendarFileUnusable extends Refusal {

	CalendarFileUnusable(String key, Object... args) {
		super("calendar.file." + key, args);
	}

}
