package org.moubridge.initiative;

import java.time.Duration;
import java.util.Locale;

import org.moubridge.calendar.WorkingCalendar;

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
		Duration day = Duration.between(calendar.week().opens(), calendar.week().closes());
		long days = worked.dividedBy(day);
		long hours = worked.minus(day.multipliedBy(days)).toHours();
		return this.messages.getMessage((days > 0) ? "working-time.days" : "working-time.hours",
				new Object[] { days, hours }, locale);
	}

}
