package org.moubridge.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.ProductTest;
import org.moubridge.access.NewPerson;
import org.moubridge.access.OfficeWeek;
import org.moubridge.access.Parties;
import org.moubridge.access.Party;
import org.moubridge.access.People;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Loads into the calendar of a party of its own, which is emptied after each test. */
@ProductTest
class CalendarResourceTests {

	private static final String PARTY = "gamma";

	private static final String COORDINATOR = "gamma-coordinator";

	private final MockMvc web;

	private final JdbcClient jdbc;

	private final Calendars calendars;

	CalendarResourceTests(@Autowired WebApplicationContext context, @Autowired JdbcClient jdbc,
			@Autowired Calendars calendars) {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		this.jdbc = jdbc;
		this.calendars = calendars;
	}

	@BeforeEach
	void aPartyWithoutHolidays(@Autowired Parties parties, @Autowired People people) {
		if (people.find(COORDINATOR).isEmpty()) {
			parties.register(new Party(PARTY, "Gamma Valley", null, "MY", ZoneId.of("Asia/Kuala_Lumpur"),
					Locale.ENGLISH, OfficeWeek.usual(null)));
			people.register(new NewPerson(COORDINATOR, PARTY, COORDINATOR, COORDINATOR + "@moubridge.example",
					Locale.ENGLISH, "demo", Set.of(COORDINATOR)));
		}
	}

	@AfterEach
	void takeBack() {
		this.jdbc.sql("delete from moubridge.calendar_day where party = ?").param(PARTY).update();
		this.jdbc.sql("delete from moubridge.calendar_year where party = ?").param(PARTY).update();
		this.calendars.forget(PARTY);
	}

	@Test
	void listsTheCalendars() throws Exception {
		call(get("/v1/calendars"), "zgc-finance").andExpect(status().isOk())
			.andExpect(jsonPath("$.items[?(@.party == 'zgc')].zone", contains("Asia/Shanghai")))
			.andExpect(jsonPath("$.items[?(@.party == 'zgc')].opens", contains("08:30")))
			.andExpect(jsonPath("$.items[?(@.party == 'zgc')].weekend", contains(List.of("saturday", "sunday"))))
			.andExpect(jsonPath("$.items[?(@.party == 'mranti')].officialUntil").isNotEmpty())
			.andExpect(jsonPath("$.items[?(@.party == 'gamma')].officialUntil", contains((Object) null)))
			.andExpect(jsonPath("$.next").isEmpty());
	}

	@Test
	void tellsAHolidayASwappedDayAndAnOrdinaryDay() throws Exception {
		call(get("/v1/calendars/zgc/days?from=2026-02-13&to=2026-02-16"), "manager")
			.andExpect(jsonPath("$.items", hasSize(4)))
			.andExpect(jsonPath("$.items[0].date").value("2026-02-13"))
			.andExpect(jsonPath("$.items[0].working").value(true))
			.andExpect(jsonPath("$.items[0].name").isEmpty())
			.andExpect(jsonPath("$.items[0].provisional").value(false))
			.andExpect(jsonPath("$.items[1].working").value(true))
			.andExpect(jsonPath("$.items[1].name").value(containsString("Make-up working day")))
			.andExpect(jsonPath("$.items[3].working").value(false))
			.andExpect(jsonPath("$.items[3].localName").value("春节"));
	}

	@Test
	void marksWhatIsNotOfficialYet() throws Exception {
		call(get("/v1/calendars/zgc/days?from=2098-12-31&to=2098-12-31"), "manager")
			.andExpect(jsonPath("$.items[0].provisional").value(true));
	}

	@Test
	void givesAYearOnOnePageAndThenGoesOn() throws Exception {
		call(get("/v1/calendars/zgc/days?from=2028-01-01&to=2028-12-31"), "manager")
			.andExpect(jsonPath("$.items", hasSize(366)))
			.andExpect(jsonPath("$.next").isEmpty());
		call(get("/v1/calendars/zgc/days?from=2026-01-01&to=2027-06-30"), "manager")
			.andExpect(jsonPath("$.items", hasSize(366)))
			.andExpect(jsonPath("$.next").value("2027-01-02"));
		call(get("/v1/calendars/zgc/days?from=2027-01-02&to=2027-06-30"), "manager")
			.andExpect(jsonPath("$.items[0].date").value("2027-01-02"))
			.andExpect(jsonPath("$.next").isEmpty());
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "from=2026-02-30&to=2026-03-01", "from=2026-03-02&to=2026-03-01", "from=today&to=2026-03-01",
					"from=0001-01-01&to=2026-01-01", "from=+999999999-01-01&to=2026-01-01", "from=&to=" })
	void refusesDatesThatAreNone(String query) throws Exception {
		problem(call(get("/v1/calendars/zgc/days?" + query), "manager"), 400, "Please give the dates");
		call(get("/v1/calendars/zgc/days?" + query).header("Accept-Language", "zh"), "manager")
			.andExpect(jsonPath("$.detail").value("请按“年-月-日”填写日期，开始日期不得晚于结束日期。"));
		call(get("/v1/calendars/zgc/days?" + query).header("Accept-Language", "ms"), "manager")
			.andExpect(jsonPath("$.detail").value(containsString("Sila beri tarikh")));
	}

	@Test
	void saysThatThereIsNoSuchPartyOrThatADateIsMissing() throws Exception {
		problem(call(get("/v1/calendars/nobody/days?from=2026-01-01&to=2026-01-02"), "manager"), 404, "nobody");
		problem(send("nobody", "", year(2031)), 403, "Only coordinators of this party");
		problem(load("admin", "nobody", "", year(2031)), 404, "nobody");
		problem(call(get("/v1/calendars/zgc/days?from=2026-01-01"), "manager"), 400, "to");
	}

	@Test
	void showsWhatWouldChangeAndChangesNothing() throws Exception {
		send(PARTY, "?preview=true", year(2031)).andExpect(status().isOk())
			.andExpect(jsonPath("$.loaded").value(false))
			.andExpect(jsonPath("$.newYears", contains(2031)))
			.andExpect(jsonPath("$.added", hasSize(6)))
			.andExpect(jsonPath("$.workingDays[0].year").value(2031))
			.andExpect(jsonPath("$.workingDays[0].before").value(261))
			.andExpect(jsonPath("$.workingDays[0].after").value(257))
			.andExpect(jsonPath("$.officialUntil").value("2031-12-31"));
		nothingIsLoaded();
	}

	@Test
	void loadsAYearAndMakesItOfficial() throws Exception {
		send(PARTY, "", year(2031)).andExpect(status().isOk()).andExpect(jsonPath("$.loaded").value(true));
		call(get("/v1/calendars/gamma/days?from=2031-06-02&to=2031-06-07"), "manager")
			.andExpect(jsonPath("$.items[0].working").value(false))
			.andExpect(jsonPath("$.items[0].name").value("Holiday 0"))
			.andExpect(jsonPath("$.items[0].provisional").value(false))
			.andExpect(jsonPath("$.items[5].working").value(true));
		call(get("/v1/calendars"), "manager")
			.andExpect(jsonPath("$.items[?(@.party == 'gamma')].officialUntil", contains("2031-12-31")));
	}

	@Test
	void addsOneDayToAYearThatIsOfficial() throws Exception {
		send(PARTY, "", year(2031));
		send(PARTY, "", day("20310801", "Polling day")).andExpect(status().isOk())
			.andExpect(jsonPath("$.newYears", hasSize(0)))
			.andExpect(jsonPath("$.added[*].date", contains("2031-08-01")))
			.andExpect(jsonPath("$.workingDays[0].after").value(256));
	}

	@Test
	void replacesAYear() throws Exception {
		send(PARTY, "", year(2031));
		send(PARTY, "?replace=true", year(2031).replace("20310605", "20310804")).andExpect(status().isOk())
			.andExpect(jsonPath("$.removed[*].date", contains("2031-06-05")))
			.andExpect(jsonPath("$.added[*].date", contains("2031-08-04")));
		assertThat(days()).contains(LocalDate.of(2031, 8, 4)).doesNotContain(LocalDate.of(2031, 6, 5)).hasSize(6);
	}

	@Test
	void takesADayOutAgain() throws Exception {
		send(PARTY, "", year(2031));
		send(PARTY, "", day("20310605", "Holiday 3", "STATUS:CANCELLED")).andExpect(status().isOk())
			.andExpect(jsonPath("$.removed[*].date", contains("2031-06-05")));
		assertThat(days()).hasSize(5);
	}

	@Test
	void refusesWhatTheCalendarSaysAlready() throws Exception {
		send(PARTY, "", year(2031));
		refused("", year(2031), "The year 2031 is loaded already. To correct it, let the file replace the year.");
		refused("", day("20310605", "Holiday 3"), "2031-06-05 is in the calendar already: \"Holiday 3\".");
		refused("?replace=true", year(2031), "The calendar says all of this already.");
		refused("?replace=true", day("20310801", "Polling day"), "it names only 1 days of it");
		refused("", day("20310701", "Nothing", "STATUS:CANCELLED"), "2031-07-01 is to be taken out, but it is not");
		refused("",
				calendar(event("DTSTART;VALUE=DATE:20310801", "SUMMARY:Polling day"),
						event("DTSTART;VALUE=DATE:20310801", "SUMMARY:Polling day", "STATUS:CANCELLED")),
				"is named as a day and taken out in the same file");
	}

	@Test
	void refusesToUndoADayOffThatHasPassed() throws Exception {
		send(PARTY, "", year(2025)).andExpect(status().isOk());
		refused("", day("20250605", "Holiday 3", "STATUS:CANCELLED"), "2025-06-05 (\"Holiday 3\") has passed");
		refused("?replace=true", year(2025).replace("20250605", "20250804"), "2025-06-05 (\"Holiday 3\") has passed");
		refused("?replace=true", year(2025).replace("CATEGORIES:WORKING-DAY", "CATEGORIES:HOLIDAY"),
				"2025-06-07 (\"Worked Saturday\") has passed");
		assertThat(days()).hasSize(6);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "Not a calendar|This is not an iCalendar file", "EMPTY|The file is empty.",
					"DAY:20310801|The year 2031 is not loaded yet",
					"DAYS:20310801,20310801|Two entries are about 2031-08-01",
					"WORKED:20310804|cannot become a working day: it is no day of the weekend" })
	void loadsNothingOfAFileThatCannotBeUsed(String file, String sentence) throws Exception {
		refused("", file(file), sentence);
		nothingIsLoaded();
	}

	@Test
	void loadsNothingOfAYearWithOneBadDay() throws Exception {
		String meeting = event("DTSTART:20310801T090000Z", "SUMMARY:A meeting");
		refused("", year(2031).replace("END:VCALENDAR", meeting + "END:VCALENDAR"),
				"\"A meeting\" is not a whole day.");
		nothingIsLoaded();
	}

	@Test
	void refusesAHugeBodyAndAnotherEncoding() throws Exception {
		refused("", "X".repeat(5_000_000), "The file is larger than 256 KB.");
		var gbk = post("/v1/calendars/gamma").contentType("text/calendar")
			.content(day("20310801", "国庆节").getBytes("GB18030"));
		problem(call(gbk, COORDINATOR), 400, "The file is not written in UTF-8.");
		send(PARTY, "", "\uFEFF" + year(2031)).andExpect(status().isOk());
	}

	@Test
	void saysItInTheCallersLanguage() throws Exception {
		call(upload("", "").header("Accept-Language", "zh"), COORDINATOR)
			.andExpect(jsonPath("$.detail").value("文件为空。"));
		call(upload("", "").header("Accept-Language", "ms"), COORDINATOR)
			.andExpect(jsonPath("$.detail").value("Fail ini kosong."));
	}

	@Test
	void takesOnlyTextCalendar() throws Exception {
		problem(call(post("/v1/calendars/gamma").contentType("application/json").content("{}"), COORDINATOR), 415,
				"text/calendar");
		problem(call(post("/v1/calendars/gamma").content("x"), COORDINATOR), 415, "text/calendar");
	}

	@ParameterizedTest
	@ValueSource(strings = { "zgc-coordinator", "manager", "compliance", "mranti-approver" })
	void isOpenToNobodyElse(String person) throws Exception {
		problem(load(person, PARTY, "", year(2031)), 403, "Only coordinators of this party and administrators");
		problem(load(person, PARTY, "?preview=true", year(2031)), 403, "Only coordinators of this party");
		nothingIsLoaded();
	}

	@Test
	void isOpenToTheAdministrator() throws Exception {
		load("admin", PARTY, "?preview=true", year(2031)).andExpect(status().isOk());
	}

	private void refused(String query, String file, String sentence) throws Exception {
		List<LocalDate> before = days();
		problem(send(PARTY, query, file), 400, sentence);
		assertThat(days()).isEqualTo(before);
	}

	private void nothingIsLoaded() {
		assertThat(this.calendars.of(PARTY).named()).isEmpty();
		assertThat(this.calendars.of(PARTY).officialUntil()).isNull();
		assertThat(days()).isEmpty();
	}

	private List<LocalDate> days() {
		return this.jdbc.sql("select day from moubridge.calendar_day where party = ? order by day")
			.param(PARTY)
			.query(LocalDate.class)
			.list();
	}

	private ResultActions send(String party, String query, String file) throws Exception {
		return load(COORDINATOR, party, query, file);
	}

	private ResultActions load(String person, String party, String query, String file) throws Exception {
		return call(upload(party, query).content(file.getBytes(StandardCharsets.UTF_8)), person);
	}

	private static MockHttpServletRequestBuilder upload(String party, String query) {
		return post("/v1/calendars/" + (party.isEmpty() ? PARTY : party) + query).contentType("text/calendar");
	}

	private void problem(ResultActions answer, int status, String sentence) throws Exception {
		answer.andExpect(status().is(status))
			.andExpect(content().contentTypeCompatibleWith("application/problem+json"))
			.andExpect(jsonPath("$.detail").value(containsString(sentence)))
			.andExpect(content().string(not(containsString("Exception"))));
	}

	private ResultActions call(MockHttpServletRequestBuilder request, String person) throws Exception {
		return this.web.perform(request.with(httpBasic(person, "demo")));
	}

	private static String file(String kind) {
		String[] parts = kind.split("[:,]");
		return switch (parts[0]) {
			case "EMPTY" -> " ";
			case "DAY" -> day(parts[1], "Polling day");
			case "DAYS" -> calendar(event("DTSTART;VALUE=DATE:" + parts[1], "SUMMARY:One"),
					event("DTSTART;VALUE=DATE:" + parts[2], "SUMMARY:Other"));
			case "WORKED" -> day(parts[1], "Make-up working day");
			default -> kind;
		};
	}

	/** Five holidays in the first week of June and a Saturday that is worked. */
	private static String year(int year) {
		LocalDate monday = LocalDate.of(year, 6, 2);
		String[] events = IntStream.range(0, 6)
			.mapToObj((day) -> event("DTSTART;VALUE=DATE:" + monday.plusDays(day).toString().replace("-", ""),
					"SUMMARY:" + ((day < 5) ? "Holiday " + day : "Worked Saturday"),
					"CATEGORIES:" + ((day < 5) ? "HOLIDAY" : "WORKING-DAY")))
			.toArray(String[]::new);
		return calendar(events);
	}

	private static String day(String date, String name, String... more) {
		return calendar(event(IntStream.range(0, more.length + 2).mapToObj((line) -> switch (line) {
			case 0 -> "DTSTART;VALUE=DATE:" + date;
			case 1 -> "SUMMARY:" + name;
			default -> more[line - 2];
		}).toArray(String[]::new)));
	}

	private static String calendar(String... events) {
		return CalendarFileTests.calendar(events);
	}

	private static String event(String... lines) {
		return CalendarFileTests.event(lines);
	}

}
