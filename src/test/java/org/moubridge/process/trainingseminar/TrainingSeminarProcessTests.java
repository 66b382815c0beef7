package org.moubridge.process.trainingseminar;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Parts;
import org.moubridge.initiative.Timeline;
import org.moubridge.initiative.TimelineEntry;
import org.moubridge.initiative.TrainingContent;
import org.moubridge.initiative.Trainings;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole way, and the design of the programme. */
@ProductTest
class TrainingSeminarProcessTests {

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife life;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Parts parts;

	@Autowired
	private Timeline timeline;

	@Autowired
	private Trainings trainings;

	@ParameterizedTest
	@CsvSource({ "mranti,zgc", "zgc,mranti" })
	void runsFromTheProposalOfEitherPartyToItsEnd(String lead, String partner) {
		String reference = this.life.held(lead, "Aina", "Lin");
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.IN_REVIEW);
		this.life.review(reference);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.CLOSED);
		assertThat(this.initiatives.get(reference).leadParty()).isEqualTo(lead);
		assertThat(this.parts.byParty(reference, Parts.REVIEW)).containsOnlyKeys(lead, partner);
		assertThat(this.trainings.certificates(reference)).hasSize(2)
			.allMatch((one) -> one.kind().equals("CERTIFICATE") && one.attendancePercent() == 100);
		assertThat(facts(reference)).startsWith("proposed")
			.containsSubsequence("sent-for-approval", "answered", "answered", "approved")
			.contains("curriculum-agreed", "content-cleared", "participants-selected", "go-no-go", "session-held",
					"report-written", "costs-closed", "review-opened", "reviewed", "next-step-agreed")
			.endsWith("closed");
		assertThat(this.office.open(reference)).isEmpty();
		assertThat(this.office.isOver(reference)).isTrue();
	}

	@Test
	void takesTextsAsLongAsItsFormsAllow() {
		String reference = this.life.proposed("mranti");
		this.life.lead(reference, "Propose training",
				Map.of("need", "n".repeat(2000), "learningObjectives", "学".repeat(2000), "objective", "o".repeat(500),
						"targetGroup", "t".repeat(500), "expectedOutcome", "e".repeat(500)));
		assertThat(this.office.shown(this.office.task(reference, "Draft curriculum")).get("context").toString())
			.contains("n".repeat(2000), "学".repeat(2000));
		List<Map<String, Object>> sessions = IntStream.rangeClosed(1, 60)
			.mapToObj((number) -> Map.<String, Object>of("title", "Session " + number + " " + "s".repeat(40), "speaker",
					"Somebody", "speakerParty", "mranti", "method", "LECTURE"))
			.toList();
		this.life.lead(reference, "Draft curriculum", Map.of("sessions", sessions));
		this.life.agree(reference);
		assertThat(this.office.shown(this.office.task(reference, "Clear content")).get("context").toString())
			.contains("Session 60");
	}

	@Test
	void agreesOnNoProgrammeWithoutASession() {
		String reference = this.life.proposed("mranti");
		this.life.lead(reference, "Propose training", Map.of());
		assertThat(
				this.office.refusal("mranti-coordinator", reference, "Draft curriculum", Map.of("sessions", List.of())))
			.isEqualTo("Please plan one session at least.");
		this.life.lead(reference, "Draft curriculum", Map.of());
		assertThat(this.office.refusal("zgc-coordinator", reference, "Agree curriculum",
				Map.of("agreement", "AGREED", "sessions", List.of())))
			.isEqualTo("Please plan one session at least.");
	}

	@Test
	void draftsTheCurriculumAgainUntilThePartnerAgrees() {
		String reference = this.life.drafted("mranti");
		assertThat(this.office.refusal("zgc-coordinator", reference, "Agree curriculum",
				Map.of("agreement", "RETURNED", "comment", " ")))
			.isEqualTo("Please say what should change in the curriculum.");
		this.office.complete("zgc-coordinator", reference, "Agree curriculum",
				Map.of("agreement", "RETURNED", "comment", "More practice"));
		assertThat(this.office.open(reference)).containsExactly("Draft curriculum");
		assertThat(this.office.shown(this.office.task(reference, "Draft curriculum")).get("partnerComment").toString())
			.contains("More practice");
		this.life.lead(reference, "Draft curriculum", Map.of());
		this.life.agree(reference);
		assertThat(this.office.open(reference)).containsExactly("Arrange venue", "Clear content", "Confirm speaker",
				"Plan budget");
		assertThat(facts(reference)).contains("curriculum-returned", "curriculum-agreed");
	}

	@Test
	void goesBackToTheCurriculumWhenTheContentIsStopped() {
		String reference = this.life.agreed("zgc");
		assertThat(this.office.refusal("compliance", reference, "Clear content",
				Map.of("clearance", "STOP", "clearanceConditions", "")))
			.isEqualTo("Please write down the conditions, or why the content is stopped.");
		this.life.lead(reference, "Confirm speaker", Map.of("available", "YES"));
		this.office.complete("zgc-finance", reference, "Plan budget");
		this.life.lead(reference, "Arrange venue", Map.of());
		this.office.complete("compliance", reference, "Clear content",
				Map.of("clearance", "STOP", "clearanceConditions", "No slides on encryption"));
		assertThat(this.office.open(reference)).containsExactly("Draft curriculum");
		assertThat(this.office.shown(this.office.task(reference, "Draft curriculum")).get("partnerComment").toString())
			.contains("No slides on encryption");
		this.life.lead(reference, "Draft curriculum", Map.of());
		this.life.agree(reference);
		this.life.prepare(reference);
		assertThat(this.office.open(reference)).containsExactly("Decide", "Decide");
		assertThat(facts(reference)).containsSubsequence("content-stopped", "content-cleared");
	}

	@Test
	void asksTheSubstituteWhenASpeakerDeclines() {
		String reference = this.life.agreed("mranti");
		int version = this.initiatives.get(reference).version();
		this.life.lead(reference, "Confirm speaker", Map.of("available", "NO"));
		assertThat(this.trainings.confirmedSessions(reference)).isEmpty();
		this.life.lead(reference, "Name substitute", Map.of("speakerName", "Tan Wei"));
		assertThat(this.initiatives.get(reference).version()).isEqualTo(version + 1);
		assertThat(((TrainingContent) this.initiatives.content(reference)).curriculum().sessions().get(0).speaker())
			.isEqualTo("Tan Wei");
		this.life.prepare(reference);
		assertThat(this.trainings.confirmedSessions(reference)).containsExactly(1);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.IN_APPROVAL);
	}

	@Test
	void holdsATrainingWithoutParticipants() {
		String reference = this.life.running("mranti");
		this.life.lead(reference, "Record attendance", Map.of());
		this.life.report(reference);
		this.life.review(reference);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.CLOSED);
		assertThat(this.trainings.certificates(reference)).isEmpty();
	}

	@Test
	void takesTheSumOfTheBudgetLinesForTheBudget() {
		String reference = this.life.agreed("mranti");
		this.office.complete("mranti-finance", reference, "Plan budget",
				Map.of("budgetLines", List.of(Map.of("item", "Room", "payer", "mranti", "amount", "1200.50"),
						Map.of("item", "Flights", "payer", "zgc", "amount", "800"))));
		assertThat(this.initiatives.content(reference).budget()).isEqualByComparingTo("2000.50");
	}

	@Test
	void refusesASessionOutsideOfItsDaysAndARoomThatIsTooSmall() {
		String reference = this.life.described("mranti");
		assertThat(this.office.refusal("mranti-coordinator", reference, "Draft curriculum",
				Map.of("sessions",
						List.of(Map.of("title", "Opening", "date", "2031-01-01", "speaker", "Aina", "speakerParty",
								"mranti", "method", "LECTURE")))))
			.contains("\"Opening\" lies outside the days of the training");
		this.life.lead(reference, "Draft curriculum", Map.of());
		this.life.agree(reference);
		assertThat(this.office.refusal("mranti-coordinator", reference, "Arrange venue", Map.of("venueCapacity", 19)))
			.isEqualTo("The venue holds 19 people, but the training has up to 20 seats.");
	}

	private List<String> facts(String reference) {
		return this.timeline.of(reference).stream().map(TimelineEntry::fact).toList();
	}

}
