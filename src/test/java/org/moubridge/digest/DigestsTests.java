package org.moubridge.digest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.camunda.bpm.engine.IdentityService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.access.NewPerson;
import org.moubridge.access.People;
import org.moubridge.calendar.Calendars;
import org.moubridge.calendar.WorkingCalendar;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.Mails;
import org.moubridge.notification.MessageStatus;
import org.moubridge.notification.OutgoingMail;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The scan at mornings of its own, far ahead of those of the clock. */
@ProductTest
@Order(1) // while few others wait to be reminded
class DigestsTests {

	private static final String READER = "mranti-early-bird";

	private static final String CLERK = "operator-early-bird";

	private static final String COORDINATORS = "mranti-coordinator";

	private static final String COMPLIANCE = "compliance";

	@Autowired
	private WaitingWork work;

	@Autowired
	private IdentityService identity;

	@Autowired
	private Calendars calendars;

	@Autowired
	private People people;

	@Autowired
	private Mails mails;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private Office office;

	@Autowired
	private JdbcClient jdbc;

	private final List<String> drafted = new ArrayList<>();

	private MockMvc web;

	@BeforeEach
	void earlyBirds(@Autowired WebApplicationContext context) throws Exception {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		register(READER, "mranti", COORDINATORS);
		register(CLERK, null, COMPLIANCE);
		this.jdbc.sql("update moubridge.person set last_digest = null").update();
		this.jdbc.sql("delete from moubridge.message where template = 'DIGEST'").update();
		prefer(READER, "en", "DIGEST");
		prefer(CLERK, "zh-Hans", "DIGEST");
	}

	@AfterEach
	void nobody() throws Exception {
		this.drafted.forEach((reference) -> this.jdbc
			.sql("update moubridge.step set ended_at = created_at where reference = ? and ended_at is null")
			.param(reference)
			.update());
		prefer(READER, "en", "IMMEDIATE");
		prefer(CLERK, "en", "IMMEDIATE");
		// other tests ask who is in these groups
		this.identity.deleteMembership(READER, COORDINATORS);
		this.identity.deleteMembership(CLERK, COMPLIANCE);
	}

	@Test
	void comeOnceOnEachWorkingMorningOfTheParty() {
		drafting();
		Instant opening = opening(saturday(), 2);
		scanAt(opening.minusSeconds(1));
		assertThat(digests(READER)).isZero();
		scanAt(opening);
		scanAt(opening.plusSeconds(60));
		scanAt(opening.plus(Duration.ofHours(3)));
		assertThat(digests(READER)).isEqualTo(1);
		scanAt(kualaLumpur().opening(kualaLumpur().plus(kualaLumpur().today(opening), 1)));
		assertThat(digests(READER)).isEqualTo(2);
	}

	@Test
	void doNotComeOnAWeekendOrAHolidayOfTheParty() {
		drafting();
		scanAt(saturday().atTime(10, 0).atZone(kualaLumpur().zone()).toInstant());
		LocalDate holiday = kualaLumpur().named()
			.stream()
			.filter((day) -> !day.working() && day.date().isAfter(LocalDate.now(ZoneOffset.UTC)))
			.findFirst()
			.orElseThrow()
			.date();
		scanAt(holiday.atTime(10, 0).atZone(kualaLumpur().zone()).toInstant());
		assertThat(digests(READER)).isZero();
	}

	@Test
	void comeOnceFromTwoNodesAtTheSameMoment() throws Exception {
		drafting();
		Instant opening = opening(saturday(), 2);
		var nodes = Executors.newFixedThreadPool(4);
		try {
			for (var node : nodes.invokeAll(Collections.nCopies(4, (Callable<Boolean>) () -> {
				scanAt(opening);
				return true;
			}))) {
				assertThat(node.get()).isTrue();
			}
		}
		finally {
			nodes.shutdown();
		}
		assertThat(digests(READER)).isEqualTo(1);
	}

	@Test
	void tellWhatWaitsTheMostUrgentFirstAndWhatIsOverdue() {
		String later = drafting();
		String sooner = drafting();
		this.jdbc.sql("update moubridge.step set due_at = '2000-01-03T09:00Z' where reference = ? and ended_at is null")
			.param(sooner)
			.update();
		scanAt(opening(saturday(), 2));
		String lines = data(READER, "lines");
		assertThat(lines)
			.contains(sooner + "\tWaits for early birds\tUserTask_DraftCurriculum\tDraft curriculum\t2000-01-03\ttrue")
			.contains(later);
		assertThat(lines.indexOf(sooner)).isLessThan(lines.indexOf(later));
		assertThat(lines).doesNotContain("UserTask_Decide\t");
	}

	@Test
	void doNotComeWhenNothingWaitsNorLaterThatDay() throws Exception {
		this.jdbc
			.sql("update moubridge.step set assignee = 'somebody-else' where ended_at is null and assignee is null")
			.update();
		try {
			Instant opening = opening(saturday(), 2);
			scanAt(opening);
			drafting();
			scanAt(opening.plus(Duration.ofHours(2)));
			assertThat(digests(READER)).isZero();
		}
		finally {
			this.jdbc.sql("update moubridge.step set assignee = null where assignee = 'somebody-else'").update();
		}
	}

	@Test
	void comeToTheOperatorsPeopleFromMondayToFriday() {
		String reference = drafting();
		this.jdbc
			.sql("update moubridge.step set candidate_group = 'compliance' where reference = ? and ended_at is null")
			.param(reference)
			.update();
		ZoneId zone = ZoneId.of("Europe/Paris");
		scanAt(saturday().atTime(9, 0).atZone(zone).toInstant());
		assertThat(digests(CLERK)).isZero();
		LocalDate monday = saturday().plusDays(2);
		scanAt(monday.atTime(8, 29).atZone(zone).toInstant());
		assertThat(digests(CLERK)).isZero();
		scanAt(monday.atTime(8, 30).atZone(zone).toInstant());
		assertThat(digests(CLERK)).isEqualTo(1);
		assertThat(data(CLERK, "lines")).contains(reference);
		assertThat(this.jdbc
			.sql("select language from moubridge.message where template = 'DIGEST' and recipient_person = ?")
			.param(CLERK)
			.query(String.class)
			.single()).isEqualTo("zh-Hans");
	}

	@Test
	void replaceTheMailsAboutSingleTasksButNotRequestsToDecide() throws Exception {
		String reference = drafting();
		assertThat(this.office.mails(reference)).contains("TASK_WAITING mranti-coordinator-2@moubridge.example")
			.doesNotContain("TASK_WAITING " + READER + "@moubridge.example");
		prefer(READER, "en", "IMMEDIATE");
		assertThat(this.office.mails(drafting())).contains("TASK_WAITING " + READER + "@moubridge.example");
	}

	@Test
	void areNoLongerRelevantWhenAllOfItIsDoneOrTheMorningIsOver() {
		String reference = drafting();
		Instant opening = opening(saturday(), 2);
		String day = kualaLumpur().today(opening).toString();
		OutgoingMail digest = new OutgoingMail(UUID.randomUUID(), MailTemplate.DIGEST,
				new Addressee(READER, "mranti", READER, READER + "@moubridge.example", Locale.ENGLISH), null, null,
				Map.of(DigestMail.DAY, day, DigestMail.ZONE, kualaLumpur().zone().getId(), DigestMail.TASKS,
						this.office.task(reference, "Draft curriculum").getId()),
				"<x@moubridge.example>", MessageStatus.WAITING, opening);
		assertThat(mailAt(opening).relevant(digest)).isTrue();
		assertThat(mailAt(opening.plus(Duration.ofDays(1))).relevant(digest)).isFalse();
		this.office.complete("mranti-coordinator", reference, "Draft curriculum");
		assertThat(mailAt(opening).relevant(digest)).isFalse();
	}

	@Test
	void areCancelledWhenTheyCouldNotLeaveOnTheirMorning() {
		drafting();
		scanAt(opening(saturday(), 2));
		Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(this.jdbc.sql("""
				select status || ': ' || coalesce(last_reply, '') from moubridge.message
				where template = 'DIGEST' and recipient_person = ?
				""").param(READER).query(String.class).single()).isEqualTo("CANCELLED: No longer needed"));
	}

	private DigestMail mailAt(Instant moment) {
		return new DigestMail(this.work, Clock.fixed(moment, ZoneOffset.UTC));
	}

	@Test
	void areChosenByEachPersonForHerself() throws Exception {
		String page = this.web.perform(get("/preferences").with(user(CLERK)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(page).contains("value=\"DIGEST\" checked", "value=\"zh-Hans\" selected");
		assertThat(this.people.get(CLERK).language()).isEqualTo(Locale.forLanguageTag("zh-Hans"));
		this.web.perform(
				post("/preferences").param("language", "xx").param("tasks", "DIGEST").with(user(CLERK)).with(csrf()))
			.andExpect(status().isBadRequest());
		this.web
			.perform(
					post("/preferences").param("language", "en").param("tasks", "NEVER").with(user(CLERK)).with(csrf()))
			.andExpect(status().isBadRequest());
		this.web.perform(post("/preferences").param("language", "en").param("tasks", "DIGEST").with(user(CLERK)))
			.andExpect(status().isForbidden());
		assertThat(this.people.get(CLERK).digest()).isTrue();
	}

	/** A training whose curriculum waits for MRANTI's coordinators. */
	private String drafting() {
		String reference = this.office.propose("mranti-coordinator", "Waits for early birds");
		this.office.complete("mranti-coordinator", reference, "Propose training",
				Map.of("title", "Waits for early birds"));
		this.drafted.add(reference);
		this.jdbc.sql("update moubridge.step set due_at = '2000-01-04T09:00Z' where reference = ? and ended_at is null")
			.param(reference)
			.update();
		return reference;
	}

	private void scanAt(Instant moment) {
		new Digests(this.work, this.calendars, this.people, this.mails,
				new DigestSettings(ZoneId.of("Europe/Paris"), LocalTime.of(8, 30), LocalTime.of(17, 30)),
				this.transactions, Clock.fixed(moment, ZoneOffset.UTC))
			.scan();
	}

	private long digests(String person) {
		return this.jdbc
			.sql("select count(*) from moubridge.message where template = 'DIGEST' and recipient_person = ?")
			.param(person)
			.query(Long.class)
			.single();
	}

	private String data(String person, String key) {
		return this.jdbc
			.sql("select data ->> ? from moubridge.message where template = 'DIGEST' and recipient_person = ?")
			.params(key, person)
			.query(String.class)
			.list()
			.get(0);
	}

	private void register(String id, String party, String group) {
		if (this.people.find(id).isEmpty()) {
			this.people.register(
					new NewPerson(id, party, id, id + "@moubridge.example", Locale.ENGLISH, "demo", Set.of(group)));
		}
		else {
			this.identity.createMembership(id, group);
		}
	}

	private void prefer(String person, String language, String tasks) throws Exception {
		this.web.perform(
				post("/preferences").param("language", language).param("tasks", tasks).with(user(person)).with(csrf()))
			.andExpect(status().is3xxRedirection());
	}

	/** A Saturday that is no worked one, in the next year but one. */
	private static LocalDate saturday() {
		LocalDate day = LocalDate.now(ZoneOffset.UTC).plusYears(2);
		return day.plusDays(6 - day.getDayOfWeek().getValue() % 7);
	}

	private Instant opening(LocalDate day, int later) {
		return kualaLumpur().opening(day.plusDays(later));
	}

	private WorkingCalendar kualaLumpur() {
		return this.calendars.of("mranti");
	}

}
