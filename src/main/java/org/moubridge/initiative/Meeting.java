package org.moubridge.initiative;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Something that people come together for on a day: a session of a training.
 *
 * @param number tells it from the others of the initiative, from 1; kept when it moves
 * @param day in the calendar of the leading party
 * @param hours how long it lasts; null for the whole day
 * @param place null while it is not known
 */
public record Meeting(int number, String title, LocalDate day, @Nullable BigDecimal hours, @Nullable String place) {
}
