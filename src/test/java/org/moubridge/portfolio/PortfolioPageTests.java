package org.moubridge.portfolio;

import java.net.URI;
import java.nio.charset.StandardCharsets;
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
import org.moubridge.story.CountedStatements;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** On a Memorandum of two parties of its own, taken back after each test. */
@ProductTest
@Transactional
class PortfolioPageTests {

	private final JdbcClient jdbc;

	private final People people;

	private final CountedStatements counted;

	private final MockMvc web;

	PortfolioPageTests(@Autowired WebApplicationContext context, @Autowired JdbcClient jdbc, @Autowired People people,
			@Autowired CountedStatements counted) {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		this.jdbc = jdbc;
		this.people = people;
		this.counted = counted;
	}

	@BeforeEach
	void twoPartiesAndACoordinator() {
		this.jdbc
			.sql("""
					insert into moubridge.party (id, name, country, time_zone, language)
					values ('alpha', 'Alpha Park', 'MY', 'Asia/Kuala_Lumpur', 'en'), ('beta', 'Beta City', 'CN', 'Asia/Shanghai', 'zh');
					insert into moubridge.mou (reference, title, status) values ('MOU-2099-001', 'Alpha and Beta', 'ACTIVE');
					insert into moubridge.mou_party (mou, party, position) values ('MOU-2099-001', 'alpha', 0), ('MOU-2099-001', 'beta', 1);
					insert into moubridge.mou_stream (mou, stream, position, name)
					values ('MOU-2099-001', 'training-seminar', 0, 'Training'), ('MOU-2099-001', 'moon-landing', 1, 'Moon landing');
					""")
			.update();
		register("alpha-one", "alpha", "alpha-coordinator");
	}

	@ParameterizedTest
	@CsvSource({ "q=carbon, INI-2099-0001", "q=0002, INI-2099-0002", "q=%E8%BF%90%E8%90%A5, INI-2099-0002",
			"stream=moon-landing, INI-2099-0003", "status=RUNNING, INI-2099-0002", "turn=alpha, INI-2099-0003",
			"q=100%25, INI-2099-0003" })
	void findsByWordsStreamStateAndTurn(String query, String found) throws Exception {
		threeInitiatives();
		String page = page("alpha-one", query);
		assertThat(page).contains(cell(found));
		assertThat(Set.of("INI-2099-0001", "INI-2099-0002", "INI-2099-0003")).filteredOn((one) -> !one.equals(found))
			.allSatisfy((other) -> assertThat(page).doesNotContain(cell(other)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "q=_", "q=%00", "q=%27%3Bdrop", "stream=nothing", "after=nothing", "q=%3Cscript%3Ealert" })
	void findsNothingForNonsense(String query) throws Exception {
		threeInitiatives();
		assertThat(page("alpha-one", query)).doesNotContain("<script>alert").containsAnyOf("No initiative", "INI-2099");
	}

	@Test
	void showsWhoseTurnItIsAndWhatWaits() throws Exception {
		register("beta-one", "beta", "beta-coordinator");
		threeInitiatives();
		assertThat(page("beta-one", "")).contains("Agree curriculum")
			.contains("?task=task-1")
			.contains("You took this");
		assertThat(page("alpha-one", "turn=beta")).contains("title=\"Beta City\"").contains("2 Mar 2099");
		assertThat(page("alpha-one", "")).contains("Both parties").contains("Nothing waits for you right now");
	}

	@Test
	void countsEveryStreamEvenTheUnused() throws Exception {
		initiative(1, "training-seminar", "DRAFT", "One");
		assertThat(page("alpha-one", "").replaceAll("\\s+", " "))
			.containsPattern(">1</span> <span class=\"label\"[^>]*>Training")
			.containsPattern(">0</span> <span class=\"label\"[^>]*>Moon landing");
	}

	@Test
	void saysHowToBeginWhenThereIsNothing() throws Exception {
		assertThat(page("alpha-one", "")).contains("There is no initiative yet");
		assertThat(page("alpha-one", "q=x")).contains("No initiative matches");
	}

	@Test
	void turnsPagesWithoutLosingOrRepeating() throws Exception {
		for (int number = 1; number <= Page.SIZE + 1; number++) {
			initiative(number, "training-seminar", "DRAFT", "One of many");
		}
		String first = page("alpha-one", "q=many");
		assertThat(first).contains(cell("INI-2099-0021"), cell("INI-2099-0002"))
			.doesNotContain(cell("INI-2099-0001"))
			.contains("?q=many&amp;after=INI-2099-0002");
		assertThat(page("alpha-one", "q=many&after=INI-2099-0002")).contains(cell("INI-2099-0001"))
			.doesNotContain(cell("INI-2099-0002"));
	}

	@Test
	void showsToEachOnlyWhatIsTheirs() throws Exception {
		register("beta-money", "beta", "beta-finance");
		threeInitiatives();
		this.jdbc.sql("insert into moubridge.involvement values ('INI-2099-0003', 'beta-finance')").update();
		assertThat(page("manager", "q=INI-2099")).contains(cell("INI-2099-0001"), cell("INI-2099-0003"));
		assertThat(page("beta-money", "")).contains(cell("INI-2099-0003")).doesNotContain(cell("INI-2099-0001"));
		assertThat(page("mranti-coordinator", "")).doesNotContain("INI-2099").doesNotContain("MOU-2099");
	}

	@Test
	void sumsTheWorkingTimeOfEachPartyInWhatIsOpen() throws Exception {
		threeInitiatives();
		initiative(4, "training-seminar", "CLOSED", "Over and done");
		turn("turn-1", 1, "alpha", "2026-11-02T00:30Z", "2026-11-03T09:30Z");
		turn("turn-2", 1, "alpha", "2026-11-02T02:30Z", "2026-11-02T05:30Z");
		turn("turn-3", 2, "alpha", "2026-11-06T07:30Z", "2026-11-09T01:30Z");
		turn("turn-4", 4, "alpha", "2026-11-02T00:30Z", "2026-11-06T09:30Z");
		turn("turn-5", 2, "beta", "2026-11-04T00:30Z", "2026-11-04T03:30Z");
		assertThat(page("alpha-one", "lang=en")).containsSubsequence("Working time of each party", "2 working days 3 h",
				"Alpha Park", "3 h", "Beta City");
	}

	@Test
	void asksAsManyStatementsForManyAsForOne() throws Exception {
		threeInitiatives();
		page("alpha-one", ""); // reads the calendars
		int few = this.counted.of(() -> page("alpha-one", "")).count();
		for (int number = 10; number < 10 + Page.SIZE; number++) {
			initiative(number, "training-seminar", "DRAFT", "One of many");
			step("more-" + number, number, "alpha-coordinator", null);
		}
		assertThat(this.counted.of(() -> page("alpha-one", "")).count()).isEqualTo(few).isLessThanOrEqualTo(12);
	}

	private void threeInitiatives() {
		initiative(1, "training-seminar", "IN_APPROVAL", "Carbon markets");
		initiative(2, "training-seminar", "RUNNING", "科技园区运营管理");
		initiative(3, "moon-landing", "DRAFT", "To 100% reuse");
		step("task-1", 1, "beta-coordinator", "beta-one");
		step("task-3", 3, "alpha-finance,beta-approver", null);
	}

	private void initiative(int number, String stream, String status, String title) {
		this.jdbc
			.sql("""
					insert into moubridge.initiative (reference, mou, stream, title, lead_party, partner_party, status, phase,
					                                  version, content_hash, proposer, created_at, updated_at)
					values (?, 'MOU-2099-001', ?, ?, 'alpha', 'beta', ?, 'PROPOSAL', 1, 'hash', 'alpha-one',
					        timestamptz '2099-01-01T00:00Z' + ? * interval '1 minute', now())
					""")
			.params("INI-2099-%04d".formatted(number), stream, title, status, number)
			.update();
	}

	private void turn(String task, int number, String party, String from, String to) {
		this.jdbc
			.sql("""
					insert into moubridge.step (task_id, reference, task_key, name, party, candidate_group, created_at, ended_at)
					values (?, ?, 'UserTask_AgreeCurriculum', 'Agree curriculum', ?, ?, ?::timestamptz, ?::timestamptz)
					""")
			.params(task, "INI-2099-%04d".formatted(number), party, party + "-coordinator", from, to)
			.update();
	}

	private void step(String task, int number, String groups, String assignee) {
		this.jdbc
			.sql("""
					insert into moubridge.step (task_id, reference, task_key, name, candidate_group, assignee, created_at, due_at)
					values (?, ?, 'UserTask_AgreeCurriculum', 'Agree curriculum', ?, ?, now(), '2099-03-01T17:00Z')
					""")
			.params(task, "INI-2099-%04d".formatted(number), groups, assignee)
			.update();
	}

	private String page(String person, String query) throws Exception {
		return this.web.perform(get(URI.create("/?" + query)).with(user(person)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private static String cell(String reference) {
		return ">" + reference + "</a></td>";
	}

	private void register(String id, String party, String group) {
		this.people.register(new NewPerson(id, party, id, id + "@moubridge.example", Locale.ENGLISH,
				"Long-enough-7-pass", Set.of(group)));
	}

}
