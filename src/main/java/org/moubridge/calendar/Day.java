package org.moubridge.calendar;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A day as a party's calendar knows it.
 *
 * @param name of the holiday or the worked weekend day, in English; null for any other
 * day
 * @param localName the same in the party's own language; null when not recorded
 * @param provisional whether the calendar of this day is not official yet, so that only
 * weekends are known
 */
public record Day(LocalDate date, boolean working, @Nullable String name, @Nullable String localName,
		boolean provisional) {
}
