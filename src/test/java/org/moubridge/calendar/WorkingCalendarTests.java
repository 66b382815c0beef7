package org.moubridge.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The facts are those of the published calendars of Beijing and Kuala Lumpur. */
class WorkingCalendarTests {

	private static final WorkingCalendar BEIJING = ShippedCalendars.beijing();

	private static final WorkingCalendar KUALA_LUMPUR = ShippedCalendars.kualaLumpur();

	private static final WorkingDays BOTH = WorkingDays.common(BEIJING, KUALA_LUMPUR);

	@ParameterizedTest(name = "{0} {1}")
	@CsvSource({ "zgc, 2024, 28, 19, 8, 251", "zgc, 2025, 28, 18, 5, 248", "zgc, 2026, 33, 19, 6, 248",
			"mranti, 2024, 19, 15, 0, 247", "mranti, 2025, 20, 17, 0, 244", "mranti, 2026, 22, 16, 0, 245",
			"mranti, 2027, 20, 14, 0, 247" })
	void countsEachYearAsItsAuthorityDoes(String party, int year, int off, int offOnWeekdays, int worked,
			int workingDays) {
		WorkingCalendar calendar = calendar(party);
		var named = calendar.named().stream().filter((day) -> day.date().getYear() == year).toList();
		assertThat(named).filteredOn((day) -> !day.working()).hasSize(off);
		assertThat(named).filteredOn((day) -> !day.working() && day.date().getDayOfWeek().getValue() < 6)
			.hasSize(offOnWeekdays);
		assertThat(named).filteredOn(NamedDay::working).hasSize(worked);
		Year whole = Year.of(year);
		assertThat(calendar.between(whole.atDay(1).minusDays(1), whole.atMonth(12).atEndOfMonth()))
			.isEqualTo(workingDays);
	}

	@ParameterizedTest(name = "{0}: {1} plus {2} working days is {3}: {4}")
	@CsvSource({ "zgc, 2026-02-13, 1, 2026-02-14, the Saturday before Chinese New Year is worked",
			"zgc, 2026-02-14, 1, 2026-02-24, nine days off end on a Tuesday",
			"zgc, 2026-02-27, 1, 2026-02-28, the Saturday after it is worked too",
			"mranti, 2026-02-13, 1, 2026-02-16, a Monday as ever in Kuala Lumpur",
			"mranti, 2026-02-16, 1, 2026-02-19, two days of Chinese New Year",
			"mranti, 2026-03-19, 1, 2026-03-24, Hari Raya with an additional and a replacement day",
			"zgc, 2026-09-30, 1, 2026-10-08, National Day", "zgc, 2026-10-08, 2, 2026-10-10, its worked Saturday",
			"mranti, 2026-08-28, 1, 2026-09-01, Merdeka on a Monday",
			"zgc, 2025-12-31, 1, 2026-01-04, the first working day of a year is a Sunday",
			"mranti, 2025-12-31, 1, 2026-01-02, over the end of the year",
			"zgc, 2026-02-16, 0, 2026-02-24, nought days after a holiday",
			"mranti, 2026-02-14, 5, 2026-02-24, from a day off" })
	void stepsOverDaysOffAndIntoWorkedWeekends(String party, LocalDate day, int workingDays, LocalDate reached,
			String why) {
		assertThat(calendar(party).plus(day, workingDays)).as(why).isEqualTo(reached);
	}

	@ParameterizedTest(name = "{0}: {1} minus {2} working days is {3}")
	@CsvSource({ "zgc, 2026-02-24, 1, 2026-02-14", "mranti, 2026-03-24, 1, 2026-03-19",
			"zgc, 2026-10-08, 1, 2026-09-30", "zgc, 2026-02-20, 0, 2026-02-14" })
	void stepsBack(String party, LocalDate day, int workingDays, LocalDate reached) {
		assertThat(calendar(party).minus(day, workingDays)).isEqualTo(reached);
	}

	@ParameterizedTest(name = "{0} working time after {1} in {2} is {3}")
	@CsvSource({ "PT1H, 2026-11-24T09:00:00Z, zgc, 2026-11-24T09:30:00Z, 2026-11-25T01:00:00Z",
			"PT9H, 2026-11-24T00:30:00Z, mranti, 2026-11-24T09:30:00Z, 2026-11-24T09:30:00Z",
			"PT30M, 2026-02-14T09:30:00Z, zgc, 2026-02-24T01:00:00Z, 2026-02-24T01:00:00Z",
			"PT18H, 2026-03-18T00:30:00Z, mranti, 2026-03-19T09:30:00Z, 2026-03-19T09:30:00Z" })
	void countsWorkingHours(Duration worked, Instant from, String party, Instant lower, Instant end) {
		Instant reached = calendar(party).plus(from, worked);
		assertThat(reached).isEqualTo(end);
		assertThat(calendar(party).workedBetween(from, end)).isEqualTo(worked);
	}

	@Test
	void findsTheNextDayOnWhichBothWork() {
		assertThat(BOTH.onOrAfter(LocalDate.of(2026, 2, 14))).isEqualTo(LocalDate.of(2026, 2, 24));
		assertThat(BOTH.plus(LocalDate.of(2026, 9, 30), 1)).isEqualTo(LocalDate.of(2026, 10, 8));
		assertThat(BOTH.plus(LocalDate.of(2026, 3, 18), 2)).isEqualTo(LocalDate.of(2026, 3, 24));
	}

	@Test
	void knowsUpToWhichDayItIsOfficial() {
		assertThat(BEIJING.officialUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
		assertThat(KUALA_LUMPUR.officialUntil()).isEqualTo(LocalDate.of(2027, 12, 31));
		assertThat(BEIJING.day(LocalDate.of(2026, 12, 31)).provisional()).isFalse();
		assertThat(BEIJING.day(LocalDate.of(2027, 1, 1)))
			.isEqualTo(new Day(LocalDate.of(2027, 1, 1), true, null, null, true));
		assertThat(BEIJING.isProvisional(LocalDate.of(2023, 12, 31))).isTrue();
		assertThat(BOTH.isProvisional(LocalDate.of(2027, 1, 4))).isTrue();
		assertThat(BOTH.isProvisional(LocalDate.of(2026, 1, 4))).isFalse();
	}

	@Test
	void isOfficialOnlyUpToTheFirstMissingYear() {
		var gap = new WorkingCalendar("zgc", BEIJING.zone(), BEIJING.week(), BEIJING.named(),
				java.util.List.of(Year.of(2024), Year.of(2026)));
		assertThat(gap.officialUntil()).isEqualTo(LocalDate.of(2024, 12, 31));
	}

	@Test
	void isOpenInOfficeHoursOfWorkingDays() {
		assertThat(BEIJING.isOpen(Instant.parse("2026-02-14T00:30:00Z"))).as("a worked Saturday").isTrue();
		assertThat(KUALA_LUMPUR.isOpen(Instant.parse("2026-02-14T00:30:00Z"))).as("a Saturday").isFalse();
		assertThat(BEIJING.isOpen(Instant.parse("2026-02-14T00:29:59Z"))).as("before opening").isFalse();
		assertThat(BEIJING.isOpen(Instant.parse("2026-02-14T09:30:00Z"))).as("at closing").isFalse();
		assertThat(BEIJING.nextOpen(Instant.parse("2026-02-14T12:00:00Z")))
			.isEqualTo(Instant.parse("2026-02-24T00:30:00Z"));
	}

	@Property(tries = 500)
	void addingThenSubtractingLeadsBackToAWorkingDay(@ForAll("days") LocalDate day,
			@ForAll @IntRange(max = 300) int workingDays, @ForAll("calendars") WorkingDays calendar) {
		LocalDate start = calendar.onOrAfter(day);
		assertThat(calendar.minus(calendar.plus(start, workingDays), workingDays)).isEqualTo(start);
		assertThat(calendar.plus(start, -workingDays)).isEqualTo(calendar.minus(start, workingDays));
	}

	@Property(tries = 500)
	void neverEndsOnADayOff(@ForAll("days") LocalDate day, @ForAll @IntRange(min = -300, max = 300) int workingDays,
			@ForAll("calendars") WorkingDays calendar) {
		assertThat(calendar.isWorking(calendar.plus(day, workingDays))).isTrue();
	}

	@Property(tries = 500)
	void moreWorkingDaysEndLater(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 300) int workingDays,
			@ForAll("calendars") WorkingDays calendar) {
		assertThat(calendar.plus(day, workingDays + 1)).isAfter(calendar.plus(day, workingDays));
		assertThat(calendar.plus(day.plusDays(1), workingDays)).isAfterOrEqualTo(calendar.plus(day, workingDays));
	}

	@Property(tries = 500)
	void countsBetweenWhatItAdded(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 300) int workingDays,
			@ForAll("calendars") WorkingDays calendar) {
		assertThat(calendar.between(day, calendar.plus(day, workingDays))).isEqualTo(workingDays);
		assertThat(calendar.between(calendar.plus(day, workingDays), day)).isEqualTo(-workingDays);
	}

	@Property(tries = 500)
	void workingTimeIsExactlyWhatWasAdded(@ForAll("moments") Instant moment,
			@ForAll @LongRange(min = 1, max = 20_000) long minutes) {
		Duration worked = Duration.ofMinutes(minutes);
		Instant end = BEIJING.plus(moment, worked);
		assertThat(BEIJING.workedBetween(moment, end)).isEqualTo(worked);
		assertThat(BEIJING.minus(end, worked)).isEqualTo(BEIJING.nextOpen(moment));
		assertThat(BEIJING.isWorking(BEIJING.today(end))).isTrue();
	}

	@Provide
	Arbitrary<LocalDate> days() {
		return Arbitraries.longs()
			.between(LocalDate.of(2023, 6, 1).toEpochDay(), LocalDate.of(2029, 1, 1).toEpochDay())
			.map(LocalDate::ofEpochDay);
	}

	@Provide
	Arbitrary<Instant> moments() {
		return Arbitraries.longs()
			.between(Instant.parse("2024-01-01T00:00:00Z").getEpochSecond(),
					Instant.parse("2027-06-01T00:00:00Z").getEpochSecond())
			.map(Instant::ofEpochSecond);
	}

	@Provide
	Arbitrary<WorkingDays> calendars() {
		return Arbitraries.of(BEIJING, KUALA_LUMPUR, BOTH);
	}

	private static WorkingCalendar calendar(String party) {
		return party.equals("zgc") ? BEIJING : KUALA_LUMPUR;
	}

}
