package org.moubridge.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.ZoneId;
import java.util.stream.Collectors;

import org.moubridge.access.OfficeWeek;

import org.springframework.core.io.ClassPathResource;

/** The calendars that come with the product, without a database. */
public final class ShippedCalendars {

	private ShippedCalendars() {
	}

	public static WorkingCalendar kualaLumpur() {
		return calendar("mranti", "Asia/Kuala_Lumpur", "kuala-lumpur");
	}

	public static WorkingCalendar beijing() {
		return calendar("zgc", "Asia/Shanghai", "beijing");
	}

	private static WorkingCalendar calendar(String party, String zone, String place) {
		try {
			CalendarFile file = CalendarFile
				.read(new ClassPathResource("calendars/" + place + ".ics").getContentAsString(StandardCharsets.UTF_8));
			return new WorkingCalendar(party, ZoneId.of(zone), OfficeWeek.usual(null), file.days().values(),
					file.days().keySet().stream().map(Year::from).collect(Collectors.toSet()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
