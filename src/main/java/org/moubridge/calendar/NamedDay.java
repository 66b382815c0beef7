package org.moubridge.calendar;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A day that is not what its weekday says: a holiday, or a day of the weekend that is
 * worked.
 *
 * @param working whether people work on it
 * @param name in English
 * @param localName in the party's own language; null when not recorded
 */
public record NamedDay(LocalDate date, boolean working, String name, @Nullable String localName) {
}
