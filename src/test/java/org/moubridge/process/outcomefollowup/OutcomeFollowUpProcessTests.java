package org.moubridge.process.outcomefollowup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.calendar.Calendars;
import org.moubridge.calendar.WorkingCalendar;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;
import org.moubridge.process.engine.ProcessesBeside;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** What is asked when an initiative has been closed for months, and of whom. */
@ProductTest
class OutcomeFollowUpProcessTests {

	private static final String ASK = "Follow up outcome";

	private static final String PHONE = "Phone participant";

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife life;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Entries entries;

	@Autowired
	private Calendars calendars;

	@Autowired
	private ProcessesBeside processes;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	@ParameterizedTest
	@ValueSource(strings = { "mranti", "zgc" })
	void comesUpMonthsAfterTheClosureOnAWorkingDayOfTheLeadingParty(String lead) {
		String reference = closed(lead);
		WorkingCalendar calendar = this.calendars.of(lead);
		LocalDate closed = calendar.today(Instant.now());
		List<Date> points = dates(reference);
		assertThat(points).containsExactly(opening(calendar, closed.plusMonths(3)),
				opening(calendar, closed.plusMonths(9)));
		timers(reference).points().forEach((point) -> this.management.recalculateJobDuedate(point.getId(), true));
		assertThat(dates(reference)).isEqualTo(points);
	}

	@Test
	void survivesTheClosureAndAsksEverybodyWhoTookPartAtEachPoint() {
		String reference = closed("mranti", "Aina", "Budi");
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.CLOSED);
		assertThat(this.office.isOver(reference)).isTrue();
		assertThat(this.office.open(reference)).isEmpty();
		timers(reference).nextPoint();
		assertThat(this.office.open(reference)).containsExactly(ASK, ASK);
		assertThat(this.office.mails(reference)).contains("TASK_BY_LINK aina@moubridge.example",
				"TASK_BY_LINK budi@moubridge.example");
		answer(reference, Map.of("followUpUse", "YES", "followUpFigure", 12));
		timers(reference).silence();
		assertThat(this.office.open(reference)).containsExactly(PHONE);
		this.life.lead(reference, PHONE, Map.of("phoned", "NOT_ANSWERED", "followUpUse", ""));
		assertThat(lines(reference)).extracting(Entry::status).containsExactly("ANSWERED", "NOT_ANSWERED");
		assertThat(timers(reference).points()).hasSize(1);
		timers(reference).nextPoint();
		timers(reference).silence();
		this.life.lead(reference, PHONE, Map.of("phoned", "ANSWERED", "followUpUse", "YES"));
		answer(reference, Map.of("followUpUse", "YES"));
		assertThat(timers(reference).runs()).isFalse();
		assertThat(lines(reference)).extracting((line) -> line.text("followUpMonths"))
			.containsExactly("3", "3", "9", "9");
		assertThat(lines(reference)).extracting(Entry::label).containsExactly("Aina", "Budi", "Aina", "Budi");
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.CLOSED);
	}

	@Test
	void keepsWhatWasSaidAndForgetsTheAddress() {
		String reference = closed("mranti", "Aina");
		timers(reference).nextPoint();
		assertThat(lines(reference)).singleElement()
			.satisfies((line) -> assertThat(line.text("email")).isEqualTo("aina@moubridge.example"));
		assertThat(this.office.refusal("mranti-coordinator", reference, ASK, Map.of("followUpUse", "NO")))
			.isEqualTo("What stands in the way is missing.");
		answer(reference, Map.of("followUpUse", "PARTLY", "followUpObstacle", "No budget"));
		assertThat(lines(reference)).singleElement().satisfies((line) -> {
			assertThat(line.text("email")).isNull();
			assertThat(line.fields()).containsEntry("followUpUse", "PARTLY")
				.containsEntry("followUpObstacle", "No budget");
		});
	}

	@Test
	void tellsWhoeverPhonesWhomAndNeedsAnAnswerFromWhoeverWasReached() {
		String reference = closed("mranti", "Aina");
		timers(reference).nextPoint();
		timers(reference).silence();
		assertThat(this.office.shown(this.office.task(reference, PHONE))).containsEntry("subject", "Aina")
			.containsEntry("subjectAddress", "aina@moubridge.example");
		assertThat(this.office.refusal("mranti-coordinator", reference, PHONE,
				Map.of("phoned", "ANSWERED", "followUpUse", "")))
			.isEqualTo("Is what came of it still in use? is missing.");
	}

	@ParameterizedTest
	@CsvSource({ "participants", "delegation", "investigators", "company" })
	void asksThosePeopleOfAStreamOnceAndLeavesThemToTheirOwnParty(String list) {
		String reference = this.life.proposed("mranti");
		this.entries.add(reference, list, "system",
				Map.of("name", "Lin", "email", "lin@moubridge.example", "party", "zgc"));
		this.entries.add(reference, list, "system", Map.of("name", "Lin again", "email", "LIN@moubridge.example"));
		this.entries.add(reference, list, "system", Map.of("name", "Unknown address"));
		Entry gone = this.entries.add(reference, list, "system",
				Map.of("name", "Gone", "email", "gone@moubridge.example"));
		this.entries.become(gone.id(), Entry.DROPPED);
		this.processes.start("outcome-follow-up", reference, Map.of());
		timers(reference).nextPoint();
		assertThat(lines(reference)).extracting(Entry::label, Entry::party).containsExactly(tuple("Lin", "zgc"));
		assertThat(this.office.task("zgc-coordinator", reference, ASK)).isNotNull();
		assertThatThrownBy(() -> this.office.task("mranti-coordinator", reference, ASK))
			.isInstanceOf(AssertionError.class);
	}

	@Test
	void asksTheLeadingCoordinatorWhenNobodyElseCanBeAsked() {
		String reference = closed("zgc");
		timers(reference).nextPoint();
		assertThat(this.office.mails(reference)).noneMatch((mail) -> mail.startsWith("TASK_BY_LINK"));
		this.office.complete("zgc-coordinator", reference, ASK, Map.of("followUpUse", "YES"));
		assertThat(lines(reference)).singleElement()
			.satisfies((line) -> assertThat(line.status()).isEqualTo("ANSWERED"));
	}

	private String closed(String lead, String... people) {
		String reference = this.life.held(lead, people);
		this.life.review(reference);
		return reference;
	}

	private void answer(String reference, Map<String, Object> values) {
		this.life.lead(reference, ASK, values);
	}

	private FollowUpTimers timers(String reference) {
		return new FollowUpTimers(this.runtime, this.management, reference);
	}

	private List<Date> dates(String reference) {
		return timers(reference).points().stream().map(Job::getDuedate).toList();
	}

	private List<Entry> lines(String reference) {
		return this.entries.of(reference, FollowUps.LIST);
	}

	/** The first day from this one on that is worked. */
	private static Date opening(WorkingCalendar calendar, LocalDate day) {
		LocalDate worked = day;
		while (!calendar.isWorking(worked)) {
			worked = worked.plusDays(1);
		}
		return Date.from(calendar.opening(worked));
	}

}
