package org.moubridge.digest;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.moubridge.access.OfficeWeek;
import org.moubridge.calendar.WorkingCalendar;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the morning begins for people who belong to no party, Monday to Friday.
 *
 * @param zone of the operator's office
 * @param opens from when on they are written to
 * @param closes until when a mail that was missed is made up for
 */
@ConfigurationProperties("moubridge.digest")
record DigestSettings(@DefaultValue("UTC") ZoneId zone, @DefaultValue("08:30") LocalTime opens,
		@DefaultValue("17:30") LocalTime closes) {

	WorkingCalendar calendar() {
		return new WorkingCalendar("", this.zone,
				new OfficeWeek(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), this.opens, this.closes, null), List.of(),
				List.of());
	}

}
