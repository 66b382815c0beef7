package org.moubridge.process.trainingseminar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.initiative.Certificate;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Meeting;
import org.moubridge.initiative.Meetings;
import org.moubridge.initiative.TrainingContent;
import org.moubridge.initiative.Trainings;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What participants are told before the sessions, and sessions without their speaker. */
@ProductTest
class TrainingSeminarSessionProcessTests {

	private static final ZoneId KUALA_LUMPUR = ZoneId.of("Asia/Kuala_Lumpur");

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife life;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Trainings trainings;

	@Autowired
	private Entries entries;

	@Autowired
	private Meetings meetings;

	@Autowired
	private ManagementService management;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "BoundaryEvent_WeekBeforeStart, BoundaryEvent_DayBeforeStart",
			"BoundaryEvent_DayBeforeStart, BoundaryEvent_WeekBeforeStart" })
	void remindsTheParticipantsOnADayOfItsOwn(String moment, String other) {
		String reference = this.life.running("mranti", "Aina");
		comes(reference, moment);
		assertThat(this.office.comments(reference, "JOINING_INFORMATION")).as("told today already").hasSize(1);
		anotherDayBegins(reference);
		comes(reference, other);
		assertThat(this.office.comments(reference, "JOINING_INFORMATION")).hasSize(2);
		assertThat(this.office.open(reference)).containsExactly("Record attendance");
	}

	@Test
	void remindsNobodyWhoGaveThePlaceBack() {
		String reference = this.life.running("mranti", "Aina", "Budi");
		anotherDayBegins(reference);
		this.trainings.cancel(this.trainings.participants(reference).get(0).id());
		comes(reference, "BoundaryEvent_WeekBeforeStart");
		assertThat(this.office.mails(reference)).containsOnlyOnce("JOINING_INFORMATION aina@moubridge.example");
		assertThat(this.office.mails(reference)).filteredOn("JOINING_INFORMATION budi@moubridge.example"::equals)
			.hasSize(2);
	}

	@Test
	void tellsWhereAndWhenWithTheMaterialsInTheLanguageOfEach() {
		String reference = this.life.approved("mranti");
		this.life.lead(reference, "Register participant", Map.of("participantName", "Lin", "email",
				"lin@moubridge.example", "party", "zgc", "participantLanguage", "zh"));
		this.life.select(reference);
		for (String crafted : List.of("http://meet.example/1", "javascript:alert(1)", "https://a b",
				"https://\"><b>")) {
			assertThat(this.office.refusal("mranti-coordinator", reference, "Decide go or no-go",
					Map.of("goNoGo", "GO", "joinLink", crafted)))
				.startsWith("The link to join has to begin with https://");
		}
		this.life.lead(reference, "Decide go or no-go", Map.of("goNoGo", "GO", "joinLink", "https://meet.example/1",
				"materials", "https://files.example/slides"));
		this.office.settle(reference);
		String told = this.office.comments(reference, "JOINING_INFORMATION").get(0);
		assertThat(told).contains("第 1 节", "年", "(GMT+8)", "在线参加：https://meet.example/1", "资料：",
				"https://files.example/slides", content(reference).venue().venue());
		assertThat(this.jdbc.sql(
				"select data ->> 'begins' from moubridge.message where initiative = ? and template = 'JOINING_INFORMATION'")
			.param(reference)
			.query(String.class)
			.single()).contains("[Asia/Shanghai]");
	}

	@Test
	void remindsBeforeTheNewDayAfterItWasPostponed() {
		String reference = this.life.selected("mranti", "Aina");
		LocalDate start = content(reference).proposal().startDate();
		this.life.lead(reference, "Decide go or no-go", Map.of("goNoGo", "POSTPONE", "reason", "Storm", "newStartDate",
				start.plusDays(30).toString(), "newEndDate", start.plusDays(31).toString()));
		this.life.approve(reference);
		this.life.select(reference);
		this.life.goesAhead(reference);
		for (String moment : List.of("BoundaryEvent_WeekBeforeStart", "BoundaryEvent_DayBeforeStart")) {
			var due = this.management.createJobQuery()
				.processInstanceId(this.office.instance(reference))
				.activityId(moment)
				.singleResult()
				.getDuedate();
			assertThat(LocalDate.ofInstant(due.toInstant(), KUALA_LUMPUR)).isBetween(start.plusDays(10),
					start.plusDays(29));
		}
	}

	@Test
	void isHeldByAnotherSpeakerWhenTheFirstDidNotCome() {
		String reference = this.life.running("mranti", "Aina");
		this.life.lead(reference, "Record attendance", Map.of("speakerPresent", false));
		assertThat(this.office.open(reference)).containsExactly("Replan session");
		assertThat(this.office.refusal("mranti-coordinator", reference, "Replan session",
				Map.of("sessionChange", "SWAP", "sessionSpeaker", "")))
			.isEqualTo("Who teaches instead is missing.");
		this.life.lead(reference, "Replan session", Map.of("sessionChange", "SWAP", "sessionSpeaker", "Chen Yu"));
		assertThat(this.office.comments(reference, "SESSION_CHANGED")).singleElement().asString().contains("Chen Yu");
		assertThat(this.office.shown(this.office.task(reference, "Record attendance")).get("session").toString())
			.contains("Chen Yu");
		this.life.lead(reference, "Record attendance", Map.of());
		assertThat(this.office.open(reference)).containsExactly("Give feedback");
		assertThat(this.entries.of(reference, "sessionChanges")).singleElement().satisfies((change) -> {
			assertThat(change.text("sessionSpeaker")).isEqualTo("Chen Yu");
			assertThat(change.text("sessionNewDay")).isNull();
		});
	}

	@Test
	void isHeldAnotherDayAndAllCalendarsFollow() {
		String reference = this.life.running("zgc", "Aina");
		LocalDate day = this.meetings.of(reference).get(0).day();
		this.life.lead(reference, "Record attendance", Map.of("speakerPresent", false));
		assertThat(this.office.refusal("zgc-coordinator", reference, "Replan session",
				Map.of("sessionChange", "RESCHEDULE", "sessionNewDay", LocalDate.now().minusDays(3).toString())))
			.isEqualTo("The new day of the session has passed already.");
		assertThat(this.office.refusal("zgc-coordinator", reference, "Replan session",
				Map.of("sessionChange", "RESCHEDULE", "sessionNewDay", "")))
			.isEqualTo("New day is missing.");
		LocalDate later = day.plusDays(9);
		this.life.lead(reference, "Replan session",
				Map.of("sessionChange", "RESCHEDULE", "sessionNewDay", later.toString()));
		assertThat(this.meetings.of(reference)).extracting(Meeting::day).containsExactly(later);
		assertThat(content(reference).curriculum().sessions().get(0).date()).isEqualTo(day);
		assertThat(this.office.mails(reference)).contains("SESSION_CHANGED aina@moubridge.example",
				"INVITATION_CHANGED aina@moubridge.example", "INVITATION_CHANGED mranti-coordinator@moubridge.example",
				"INVITATION_CHANGED zgc-coordinator@moubridge.example");
		assertThat(this.office.shown(this.office.task(reference, "Record attendance")).get("heldOn").toString())
			.contains(later.toString());
		this.life.lead(reference, "Record attendance", Map.of());
		assertThat(this.office.open(reference)).containsExactly("Give feedback");
	}

	@ParameterizedTest
	@ValueSource(strings = { "mranti", "zgc" })
	void countsForNobodyWhenItIsDropped(String lead) {
		String reference = this.life.described(lead);
		this.life.lead(reference, "Draft curriculum",
				Map.of("sessions", List.of(session("Opening", lead), session("Labs", lead))));
		this.life.agree(reference);
		this.life.lead(reference, "Confirm speaker", Map.of("available", "YES"));
		this.life.prepare(reference);
		this.life.approve(reference);
		this.life.register(reference, "Aina");
		this.life.select(reference);
		this.life.goesAhead(reference);
		this.life.lead(reference, "Record attendance", Map.of());
		this.life.lead(reference, "Record attendance", Map.of("speakerPresent", false));
		this.life.lead(reference, "Replan session", Map.of("sessionChange", "DROP"));
		assertThat(this.office.comments(reference, "SESSION_CHANGED")).singleElement()
			.asString()
			.contains("does not take place");
		this.life.lead(reference, "Give feedback", Map.of());
		this.office.settle(reference);
		assertThat(this.trainings.certificates(reference)).extracting(Certificate::attendancePercent)
			.containsExactly(100);
	}

	private void comes(String reference, String moment) {
		this.office.timeComesFor(reference, moment);
		this.office.settle(reference);
	}

	/** What was sent so far was sent on an earlier day. */
	private void anotherDayBegins(String reference) {
		this.jdbc
			.sql("update moubridge.message set idempotency_key = idempotency_key || '/earlier' where initiative = ?")
			.param(reference)
			.update();
	}

	private TrainingContent content(String reference) {
		return (TrainingContent) this.initiatives.content(reference);
	}

	private static Map<String, Object> session(String title, String party) {
		return Map.of("title", title, "date", LocalDate.now().plusDays(121).toString(), "hours", "1.5", "speaker",
				"Aina", "speakerParty", party, "method", "LECTURE");
	}

}
