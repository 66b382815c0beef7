package org.moubridge.initiative;

import java.time.Duration;
import java.util.Locale;

import org.moubridge.calendar.WorkingCalendar;
import org.moubridge.calendar.WorkingTime;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Working time in words: working days of the party, and hours. */
@Component
class WorkingTimeText {

	private final MessageSource messages;

	WorkingTimeText(MessageSource messages) {
		this.messages = messages;
	}

	String of(Duration worked, WorkingCalendar calendar, Locale locale) {
		WorkingTime time = calendar.inDays(worked);
		return this.messages.getMessage((time.days() > 0) ? "working-time.days" : "working-time.hours",
				new Object[] { time.days(), time.hours() }, locale);
	}

}
