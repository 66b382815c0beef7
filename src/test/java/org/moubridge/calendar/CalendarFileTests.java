package org.moubridge.calendar;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CalendarFileTests {

	@Test
	void readsHolidaysAndWorkedWeekends() {
		CalendarFile file = CalendarFile
			.read(calendar(event("DTSTART;VALUE=DATE:20270101", "DTEND;VALUE=DATE:20270104", "SUMMARY:元旦"),
					event("DTSTART;VALUE=DATE:20270109", "SUMMARY:New Year", "COMMENT;LANGUAGE=zh:调休上班",
							"CATEGORIES:HOLIDAYS,WORKING-DAY")));
		assertThat(file.days().keySet()).containsExactly(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2),
				LocalDate.of(2027, 1, 3), LocalDate.of(2027, 1, 9));
		assertThat(file.days().get(LocalDate.of(2027, 1, 3)))
			.isEqualTo(new NamedDay(LocalDate.of(2027, 1, 3), false, "元旦", null));
		assertThat(file.days().get(LocalDate.of(2027, 1, 9)))
			.isEqualTo(new NamedDay(LocalDate.of(2027, 1, 9), true, "New Year", "调休上班"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "春节（调休上班）", "春节补班", "国庆节(班)", "Make-up working day: National Day", "Special Working Day",
			"Hari bekerja ganti" })
	void knowsAWorkedDayByItsWords(String summary) {
		var file = CalendarFile.read(calendar(event("DTSTART;VALUE=DATE:20270109", "SUMMARY:" + summary)));
		assertThat(file.days().get(LocalDate.of(2027, 1, 9)).working()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Labour Day", "Hari Pekerja", "Workers' Day", "春节", "元旦（休）" })
	void knowsAHolidayByItsWords(String summary) {
		var file = CalendarFile.read(calendar(event("DTSTART;VALUE=DATE:20270501", "SUMMARY:" + summary)));
		assertThat(file.days().get(LocalDate.of(2027, 5, 1)).working()).isFalse();
	}

	@Test
	void takesOutWhatIsCancelled() {
		var file = CalendarFile
			.read(calendar(event("DTSTART;VALUE=DATE:20270501", "SUMMARY:Labour Day", "STATUS:CANCELLED")));
		assertThat(file.days()).isEmpty();
		assertThat(file.cancelled()).containsExactly(LocalDate.of(2027, 5, 1));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"DTSTART:20270101T090000Z,SUMMARY:A meeting|\"A meeting\" is not a whole day.",
			"SUMMARY:Some day|\"Some day\" has no date.",
			"DTSTART;VALUE=DATE:20270101,SUMMARY:Always,RRULE:FREQ=YEARLY|\"Always\" repeats itself",
			"DTSTART;VALUE=DATE:20270101,DTEND;VALUE=DATE:20280101,SUMMARY:A year|\"A year\" from 2027-01-01 has to end",
			"DTSTART;VALUE=DATE:20270105,DTEND;VALUE=DATE:20270101,SUMMARY:Backwards|has to end after it begins",
			"DTSTART;VALUE=DATE:19990101,SUMMARY:Long ago|not between 2000 and 2100",
			"DTSTART;VALUE=DATE:20270101|An entry without a name begins on 20270101." })
	void saysWhatIsWrongWithAnEntry(String lines, String sentence) {
		assertThatExceptionOfType(CalendarFileUnusable.class)
			.isThrownBy(() -> CalendarFile.read(calendar(event(lines.split(",")))))
			.withMessageContaining(sentence);
	}

	@Test
	void refusesTwoEntriesForOneDay() {
		String file = calendar(event("DTSTART;VALUE=DATE:20270101", "SUMMARY:New Year"),
				event("DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270102", "SUMMARY:Year end"));
		assertThatExceptionOfType(CalendarFileUnusable.class).isThrownBy(() -> CalendarFile.read(file))
			.withMessage("Two entries are about 2027-01-01: \"New Year\" and \"Year end\". Please leave one of them.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Not a calendar at all", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nnonsense\r\n",
			"{\"days\":[]}",
			"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:2027-13-45\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n" })
	void refusesWhatIsNoCalendar(String text) {
		assertThatExceptionOfType(CalendarFileUnusable.class).isThrownBy(() -> CalendarFile.read(text))
			.withMessageStartingWith("This is not an iCalendar file");
	}

	@Test
	void refusesSeveralCalendarsInOneFile() {
		String one = calendar(event("DTSTART;VALUE=DATE:20270101", "SUMMARY:New Year"));
		assertThatExceptionOfType(CalendarFileUnusable.class).isThrownBy(() -> CalendarFile.read(one + one))
			.withMessage("The file contains several calendars. Please load them one by one.");
	}

	@Test
	void refusesHugeAndEmptyFiles() {
		assertThatExceptionOfType(CalendarFileUnusable.class)
			.isThrownBy(() -> CalendarFile.read("X".repeat(CalendarFile.LARGEST + 1)))
			.withMessage("The file is larger than 256 KB.");
		assertThatExceptionOfType(CalendarFileUnusable.class).isThrownBy(() -> CalendarFile.read(" \n"))
			.withMessage("The file is empty.");
		assertThatExceptionOfType(CalendarFileUnusable.class).isThrownBy(() -> CalendarFile.read(calendar()))
			.withMessage("The file contains no days.");
	}

	static String calendar(String... events) {
		return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n" + String.join("", events)
				+ "END:VCALENDAR\r\n";
	}

	static String event(String... lines) {
		return "BEGIN:VEVENT\r\nUID:" + java.util.UUID.randomUUID() + "\r\nDTSTAMP:20261124T000000Z\r\n"
				+ String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
	}

}
