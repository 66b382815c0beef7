package org.moubridge.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days on which people of both parties are wanted.
 *
 * @param start the first day, in the time of the place
 * @param end the last day
 * @param travel whether anybody has to travel for it
 */
public record Stay(LocalDate start, LocalDate end, boolean travel) {

	/** Returns how many days it lasts, at least one. */
	long days() {
		return Math.max(1, ChronoUnit.DAYS.between(this.start, this.end) + 1);
	}

}
