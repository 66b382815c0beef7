package org.moubridge.access;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The ordinary week of a party's offices, in the party's time zone.
 *
 * @param weekend the days of the week that are off
 * @param opens when work begins on the other days
 * @param closes when it ends, on the same day
 * @param holidays the place of the iCalendar file with the holidays that come with the
 * product or the office, like {@code classpath:calendars/beijing.ics}; null if there is
 * none
 */
public record OfficeWeek(Set<DayOfWeek> weekend, LocalTime opens, LocalTime closes, @Nullable String holidays) {

	public OfficeWeek {
		weekend = Set.copyOf(weekend);
		if (weekend.size() == DayOfWeek.values().length) {
			throw new IllegalArgumentException("a week without a working day");
		}
		if (!opens.isBefore(closes)) {
			throw new IllegalArgumentException("an office that opens at " + opens + " cannot close at " + closes);
		}
	}

	/** Returns the week of most offices: Monday to Friday, 08:30 to 17:30. */
	public static OfficeWeek usual(@Nullable String holidays) {
		return new OfficeWeek(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), LocalTime.of(8, 30), LocalTime.of(17, 30),
				holidays);
	}

}
