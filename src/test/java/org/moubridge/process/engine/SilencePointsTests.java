package org.moubridge.process.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

import org.moubridge.calendar.Calendars;
import org.moubridge.calendar.ShippedCalendars;
import org.moubridge.initiative.LostTime;

import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;

class SilencePointsTests {

	private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

	@ParameterizedTest(name = "{0} asked on {1}: {2} on {3}, {4}")
	@CsvSource({ "zgc, 2026-02-12T15:00, REMINDER, 2026-02-26T08:30, a worked Saturday and nine days off",
			"mranti, 2026-02-12T15:00, REMINDER, 2026-02-23T08:30, two days off in Kuala Lumpur",
			"zgc, 2026-02-12T15:00, ALTERNATE_CONTACT, 2026-03-04T08:30, its second worked Saturday counts",
			"zgc, 2026-03-02T09:00, LIAISON_OFFICERS, 2026-03-24T08:30, the fifteenth day is Hari Raya for the others",
			"mranti, 2026-03-02T09:00, LIAISON_OFFICERS, 2026-03-25T08:30, fifteen days around Hari Raya",
			"zgc, 2026-09-04T09:00, CHOICE, 2026-10-09T08:30, a public holiday is no day of silence",
			"zgc, 2026-06-05T23:30, REMINDER, 2026-06-12T08:30, asked at night and written to at work" })
	void areWorkingDaysOfTheSilentPartyAtTheOpeningOfTheOffice(String party, LocalDateTime asked, SilenceStage stage,
			LocalDateTime point, String why) {
		assertThat(points(asked).of(silence(party, asked), stage)).isEqualTo(moment(point));
	}

	@Test
	void missedOnesAreNotMadeUpForAllAtOnce() {
		LocalDateTime asked = LocalDateTime.parse("2026-06-01T09:00");
		SilencePoints late = points(LocalDateTime.parse("2026-07-10T10:00"));
		assertThat(late.of(silence("zgc", asked), SilenceStage.ALTERNATE_CONTACT))
			.isEqualTo(moment(LocalDateTime.parse("2026-07-13T08:30")));
	}

	@ParameterizedTest(name = "{0} at {1}: {2}")
	@CsvSource(nullValues = "now", value = { "zgc, 2026-02-12T10:00, now", "zgc, 2026-02-12T02:00, 2026-02-12T08:30",
			"zgc, 2026-02-14T21:00, 2026-02-24T08:30", "mranti, 2026-02-14T11:00, 2026-02-16T08:30" })
	void whoIsAsleepOrAwayIsWrittenToWhenTheOfficeOpens(String party, LocalDateTime now, LocalDateTime open) {
		assertThat(points(now).closedUntil(party)).isEqualTo((open != null) ? moment(open) : null);
	}

	@Test
	void countTheSilentDaysOfThePartyAlone() {
		LocalDateTime asked = LocalDateTime.parse("2026-02-12T15:00");
		SilencePoints points = points(LocalDateTime.parse("2026-02-24T10:00"));
		assertThat(points.days(silence("zgc", asked))).isEqualTo(3);
		assertThat(points.days(silence("mranti", asked))).isEqualTo(6);
	}

	private static SilencePoints points(LocalDateTime now) {
		Calendars calendars = Mockito.mock(Calendars.class);
		Mockito.when(calendars.of("zgc")).thenReturn(ShippedCalendars.beijing());
		Mockito.when(calendars.of("mranti")).thenReturn(ShippedCalendars.kualaLumpur());
		Mockito.when(calendars.of(Mockito.<Collection<String>>any()))
			.thenAnswer((call) -> call.<Collection<String>>getArgument(0).stream().map(calendars::of).toList());
		return new SilencePoints(new SilenceRules(new FileSystemResource("bpmn/partner-silence.dmn")), calendars,
				Mockito.mock(LostTime.class), Clock.fixed(moment(now), BEIJING));
	}

	private static Silence silence(String party, LocalDateTime asked) {
		String other = party.equals("zgc") ? "mranti" : "zgc";
		return new Silence("INI-2026-0001", "UserTask_Decide", party, "approver", other, other, moment(asked));
	}

	private static Instant moment(LocalDateTime local) {
		return local.atZone(BEIJING).toInstant();
	}

}
