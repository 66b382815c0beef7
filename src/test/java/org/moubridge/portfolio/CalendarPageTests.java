package org.moubridge.portfolio;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.ProductTest;
import org.moubridge.access.NewPerson;
import org.moubridge.access.People;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Partly on the shipped calendars, partly on a Memorandum of two parties on either side
 * of the date line, taken back after each test.
 */
@ProductTest
@Transactional
class CalendarPageTests {

	private static final String EAST = "Pacific/Kiritimati";

	private static final String WEST = "Pacific/Pago_Pago";

	private final JdbcClient jdbc;

	private final People people;

	private final MockMvc web;

	CalendarPageTests(@Autowired WebApplicationContext context, @Autowired JdbcClient jdbc, @Autowired People people) {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		this.jdbc = jdbc;
		this.people = people;
	}

	@BeforeEach
	void twoPartiesAndTheirCoordinators() {
		this.jdbc
			.sql("""
					insert into moubridge.party (id, name, country, time_zone, language)
					values ('east', 'East Park', 'KI', 'Pacific/Kiritimati', 'en'), ('west', 'West City', 'AS', 'Pacific/Pago_Pago', 'en');
					insert into moubridge.mou (reference, title, status) values ('MOU-2099-002', 'East and West', 'ACTIVE');
					insert into moubridge.mou_party (mou, party, position) values ('MOU-2099-002', 'east', 0), ('MOU-2099-002', 'west', 1);
					insert into moubridge.initiative (reference, mou, stream, title, lead_party, partner_party, status, phase,
					                                  version, content_hash, proposer, created_at, updated_at)
					values ('INI-2099-0100', 'MOU-2099-002', 'training-seminar', 'Reefs', 'east', 'west', 'RUNNING', 'EXECUTION',
					        1, 'hash', 'east-one', now(), now());
					""")
			.update();
		register("east-one", "east");
		register("west-one", "west");
	}

	@Test
	void showsTheMonthsOfBothPartiesWithTheirHolidaysAndSwappedDays() throws Exception {
		String page = page("mranti-coordinator", "month=2026-02");
		assertThat(page).contains("February 2026", "Beijing Zhongguancun Science City",
				"Malaysian Research Accelerator", "Spring Festival (Chinese New Year)", "Make-up working day", "Mon");
		assertThat(page.indexOf("id=\"month-mranti\"")).isPositive().isLessThan(page.indexOf("id=\"month-zgc\""));
		assertThat(page).containsPattern("class=\"swapped\"[^>]*>\\s*<span class=\"number\">14<")
			.containsPattern("class=\"holiday[^\"]*\"[^>]*>\\s*<span class=\"number\">17<");
	}

	@Test
	void namesDaysInTheLanguageOfTheReader() throws Exception {
		String page = page("zgc-coordinator", "month=2026-02&lang=zh");
		assertThat(page).contains("2026年2月", "春节", "周一", "北京中关村科学城")
			.contains("2月15日 周日 – 2月23日 周一")
			.doesNotContain("Spring Festival (Chinese");
		assertThat(page("zgc-coordinator", "month=2026-02&lang=ms")).contains("Februari 2026", "Isn")
			.contains("Spring Festival (Chinese");
	}

	@Test
	void saysUpToWhenACalendarIsOfficialAndMarksWhatIsNot() throws Exception {
		assertThat(page("mranti-coordinator", "month=2026-02")).contains("Official until 31 December 20")
			.doesNotContain("\"working provisional");
		assertThat(page("mranti-coordinator", "month=2090-02")).contains("working provisional");
		assertThat(page("east-one", "month=2026-02")).contains("No year is official yet", "working provisional");
	}

	@Test
	void showsAtAGlanceWhenNobodyWorks() throws Exception {
		this.jdbc.sql("""
				insert into moubridge.calendar_day values ('east', '2027-03-03', false, 'Reef day', null);
				update moubridge.party set calendar_revision = 1000 where id = 'east';
				""").update();
		String page = page("east-one", "month=2027-03");
		assertThat(page).containsPattern("class=\"weekend common provisional\"[^>]*>\\s*<span class=\"number\">6<")
			.containsPattern("class=\"holiday provisional\"[^>]*>\\s*<span class=\"number\">3<");
	}

	@Test
	void marksTodayByTheClockOfEachParty() throws Exception {
		LocalDate east = LocalDate.ofInstant(Instant.now(), ZoneId.of(EAST));
		LocalDate west = LocalDate.ofInstant(Instant.now(), ZoneId.of(WEST));
		String days = page("east-one", "month=" + YearMonth.from(east))
				+ page("east-one", "month=" + YearMonth.from(west));
		assertThat(days).containsPattern(today(east)).containsPattern(today(west));
		assertThat(east).isAfter(west);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "month=", "month=never", "month=2026-13", "month=9999-01", "month=%00" })
	void showsTheCurrentMonthForNonsense(String query) throws Exception {
		assertThat(page("east-one", query)).contains("aria-current=\"date\"");
	}

	@Test
	void leadsToTheMonthsBeforeAndAfter() throws Exception {
		assertThat(page("east-one", "month=2027-01")).contains("/calendar?month=2026-12", "/calendar?month=2027-02");
	}

	@Test
	void showsDeadlinesInTheMonthAndTimeOfWhoseTurnItIs() throws Exception {
		step("task-1", "east", "east-coordinator", "2027-02-01T09:00:00Z");
		step("task-2", null, "compliance", "2027-02-10T09:00:00Z");
		String page = page("west-one", "month=2027-02");
		assertThat(section(page, "east")).contains("23:00", "Agree curriculum", "/initiatives/INI-2099-0100")
			.containsPattern("<span class=\"number\">1</span>\\s*<span class=\"marks\">\\s*<span class=\"due\"");
		assertThat(section(page, "west")).contains("Agree curriculum").contains("22:00").doesNotContain("23:00");
	}

	@Test
	void showsWhatBothPartiesApprovedOnTheDayOfEach() throws Exception {
		this.jdbc
			.sql("insert into moubridge.meeting values ('INI-2099-0100', 1, 'Coral basics', '2027-02-10', 2.5, 'Pier')")
			.update();
		String page = page("west-one", "month=2027-02");
		assertThat(section(page, "east")).contains("Wed 10 Feb", "08:30–11:00", "Coral basics", "Pier");
		assertThat(section(page, "west")).contains("Tue 9 Feb", "07:30–10:00", "Coral basics");
		this.jdbc.sql("update moubridge.initiative set status = 'CANCELLED' where reference = 'INI-2099-0100'")
			.update();
		assertThat(page("west-one", "month=2027-02")).doesNotContain("Coral basics");
	}

	@Test
	void showsToEachOnlyWhatIsTheirs() throws Exception {
		step("task-1", "east", "east-coordinator", "2027-02-01T09:00:00Z");
		this.jdbc
			.sql("insert into moubridge.meeting values ('INI-2099-0100', 1, 'Coral basics', '2027-02-10', null, null)")
			.update();
		assertThat(page("mranti-coordinator", "month=2027-02")).doesNotContain("INI-2099-0100", "East Park");
		assertThat(page("zgc-finance", "month=2027-02")).doesNotContain("INI-2099-0100");
		assertThat(page("manager", "month=2027-02")).contains("Coral basics", "East Park", "Beijing Zhongguancun");
	}

	@Test
	void asksAsManyStatementsForManyAsForOne() throws Exception {
		this.jdbc.sql("create extension if not exists pg_stat_statements").update();
		step("task-0", "east", "east-coordinator", "2027-02-01T09:00:00Z");
		page("east-one", "month=2027-02");
		long few = statementsFor("east-one");
		for (int number = 1; number < 40; number++) {
			step("task-" + number, "east", "east-coordinator", "2027-02-01T09:00:00Z");
			this.jdbc
				.sql("insert into moubridge.meeting values ('INI-2099-0100', ?, 'Coral', '2027-02-10', null, null)")
				.param(number)
				.update();
		}
		assertThat(statementsFor("east-one")).isEqualTo(few).isLessThanOrEqualTo(8);
	}

	@Test
	void offersToLoadDaysOnlyIntoTheReadersOwnCalendar() throws Exception {
		assertThat(page("east-one", "")).contains("/calendar/east/load").doesNotContain("/calendar/west/load");
		assertThat(page("manager", "")).doesNotContain("/load\"");
		assertThat(page("admin", "")).contains("/calendar/east/load", "/calendar/west/load");
		assertThat(page("zgc-finance", "")).doesNotContain("/load\"");
	}

	@Test
	void showsWhatAFileChangesAndChangesItOnConfirmation() throws Exception {
		String preview = answer(upload("east", file(year())).with(csrf()).with(user("east-one")), 200);
		assertThat(preview).contains("This would change", "Added: 5", "Reef day 1", "261 → 256", "31 December 2031")
			.contains("name=\"text\"", "BEGIN:VCALENDAR");
		assertThat(days()).isZero();
		this.web
			.perform(post("/calendar/east/load/confirmation").param("text", year()).with(csrf()).with(user("east-one")))
			.andExpect(redirectedUrl("/calendar?month=2031-06"));
		assertThat(days()).isEqualTo(5);
		assertThat(page("east-one", "month=2031-06")).contains("Reef day 1", "Official until 31 December 2031");
	}

	@Test
	void saysHowManyOpenDeadlinesAFileMoves() throws Exception {
		assertThat(answer(upload("east", file(year())).with(csrf()).with(user("east-one")), 200))
			.contains("Open deadlines that move: 0.");
		this.jdbc
			.sql("""
					insert into moubridge.step (task_id, reference, task_key, name, party, candidate_group, created_at, due_at,
					    working_days, counted_by)
					values ('task-counted', 'INI-2099-0100', 'UserTask_AgreeCurriculum', 'Agree curriculum', 'east',
					    'east-coordinator', '2031-05-30T09:00:00Z', '2031-06-04T17:30:00Z', 3, '{east}')
					""")
			.update();
		assertThat(answer(upload("east", file(year())).with(csrf()).with(user("east-one")), 200))
			.contains("Open deadlines that move: 1.");
		this.web
			.perform(post("/v1/calendars/east?preview=true").contentType("text/calendar")
				.content(year())
				.with(csrf())
				.with(user("east-one")))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.movedDeadlines").value(1));
	}

	@Test
	void keepsWhatWasChosenWhenItCannotBeUsed() throws Exception {
		answer(post("/calendar/east/load/confirmation").param("text", year()).with(csrf()).with(user("east-one")), 302);
		String refused = answer(upload("east", file(year())).with(csrf()).with(user("east-one")), 200);
		assertThat(refused)
			.contains("role=\"alert\"", "The year 2031 is loaded already", "BEGIN:VCALENDAR", "aria-invalid=\"true\"")
			.doesNotContain("This would change");
		String replaced = answer(upload("east", new MockMultipartFile("file", new byte[0]))
			.param("text", year().replace("20310605", "20310804"))
			.param("replace", "true")
			.with(csrf())
			.with(user("east-one")), 200);
		assertThat(replaced).contains("Removed: 1", "Added: 1", "checked");
		String again = answer(
				post("/calendar/east/load/confirmation").param("text", year()).with(csrf()).with(user("east-one")),
				200);
		assertThat(again).contains("The year 2031 is loaded already");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "en|The file is larger than 256 KB.",
			"ms|Fail ini lebih besar daripada 256 KB.", "zh|文件超过 256 KB。" })
	void saysWhatIsWrongInTheReadersLanguage(String language, String sentence) throws Exception {
		var huge = new MockMultipartFile("file", "x.ics", "text/calendar", new byte[400_000]);
		assertThat(answer(
				multipart("/calendar/east/load?lang=" + language).file(huge).with(csrf()).with(user("east-one")), 200))
			.contains(sentence);
	}

	@Test
	void refusesOthersAndForgedForms() throws Exception {
		answer(upload("east", file(year())).with(user("east-one")), 403);
		answer(upload("east", file(year())).with(csrf()).with(user("west-one")), 403);
		answer(post("/calendar/east/load/confirmation").param("text", year()).with(csrf()).with(user("manager")), 403);
		answer(get("/calendar/east/load").with(user("west-one")), 403);
		answer(get("/calendar/nowhere/load").with(user("admin")), 404);
		answer(get("/calendar/east/load").with(user("admin")), 200);
		assertThat(days()).isZero();
	}

	private long days() {
		return this.jdbc.sql("select count(*) from moubridge.calendar_day where party = 'east'")
			.query(Long.class)
			.single();
	}

	private static org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder upload(
			String party, MockMultipartFile file) {
		return multipart("/calendar/" + party + "/load").file(file);
	}

	private static MockMultipartFile file(String text) {
		return new MockMultipartFile("file", "days.ics", "text/calendar", text.getBytes(StandardCharsets.UTF_8));
	}

	/** The working week from 2 June 2031 is off. */
	private static String year() {
		var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n");
		for (int day = 2; day <= 6; day++) {
			text.append("BEGIN:VEVENT\r\nUID:" + day + "@test\r\nDTSTAMP:20261124T000000Z\r\nDTSTART;VALUE=DATE:2031060"
					+ day + "\r\nSUMMARY:Reef day " + (day - 1) + "\r\nEND:VEVENT\r\n");
		}
		return text + "END:VCALENDAR\r\n";
	}

	private static String section(String page, String party) {
		int begin = page.indexOf("id=\"month-" + party + "\"");
		return page.substring(begin, page.indexOf("</section>", begin));
	}

	private static String today(LocalDate day) {
		return "class=\"[^\"]*today\" aria-current=\"date\"[^>]*>\\s*<span class=\"number\">" + day.getDayOfMonth()
				+ "<";
	}

	private void step(String task, String party, String groups, String due) {
		this.jdbc
			.sql("""
					insert into moubridge.step (task_id, reference, task_key, name, party, candidate_group, created_at, due_at)
					values (?, 'INI-2099-0100', 'UserTask_AgreeCurriculum', 'Agree curriculum', ?, ?, now(), ?::timestamptz)
					""")
			.params(task, party, groups, due)
			.update();
	}

	private long statementsFor(String person) throws Exception {
		long before = statements();
		page(person, "month=2027-02");
		return statements() - before;
	}

	private long statements() {
		return this.jdbc.sql("""
				select coalesce(sum(calls), 0) from pg_stat_statements
				where dbid = (select oid from pg_database where datname = current_database())
				  and query like '%moubridge.%' and query like '%select%' and query not like '%pg_stat_statements%'
				""").query(Long.class).single();
	}

	private String page(String person, String query) throws Exception {
		return answer(get(URI.create("/calendar?" + query)).with(user(person)), 200);
	}

	private String answer(RequestBuilder request, int expected) throws Exception {
		return this.web.perform(request)
			.andExpect(status().is(expected))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private void register(String id, String party) {
		this.people.register(new NewPerson(id, party, id, id + "@moubridge.example", Locale.ENGLISH,
				"Long-enough-7-pass", Set.of(party + "-coordinator")));
	}

}
