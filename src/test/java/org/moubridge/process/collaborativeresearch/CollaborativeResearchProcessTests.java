package org.moubridge.process.collaborativeresearch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.access.People;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.ResearchContent;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Joint research, from the concept to the approval of both parties. */
@ProductTest
class CollaborativeResearchProcessTests {

	@Autowired
	private Office office;

	@Autowired
	private Robot robot;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Entries entries;

	@Autowired
	private People people;

	private ResearchWalk research;

	@BeforeEach
	void setOff() {
		this.research = new ResearchWalk(this.office, this.robot);
	}

	@ParameterizedTest
	@ValueSource(strings = { "mranti", "zgc" })
	void runsFromTheConceptOfEitherPartyToItsEnd(String lead) {
		String reference = this.office.propose(lead + "-coordinator", "collaborative-research", "Thin films");
		this.robot.toTheEnd(reference, Map.of());
		is(reference, InitiativeStatus.CLOSED);
	}

	@Test
	void isRedesignedOrStoppedWhenTheScreeningSaysStop() {
		String stop = "Redesign or stop";
		Map<String, Map<String, Object>> stopped = Map.of("Screen initiative",
				Map.of("screening", "STOP", "screeningConditions", "A controlled technology"), "Describe exposure",
				Map.of("endUserConcern", "YES"), "Carry out check",
				Map.of("checkResult", "STOP", "checkConditions", "A controlled technology"));
		String reference = this.research.until(stop, stopped);
		this.research.does("mranti-coordinator", reference, stop, Map.of("conceptDecision", "REVISE"));
		assertThat(this.office.open(reference)).containsExactly("Write concept note");
		this.robot.until(reference, stop, stopped);
		assertThat(this.office.refusal("mranti-coordinator", reference, stop, Map.of("conceptDecision", "STOP")))
			.contains("Reason");
		this.research.does("mranti-coordinator", reference, stop,
				Map.of("conceptDecision", "STOP", "redesignReason", "Not without it"));
		is(reference, InitiativeStatus.CANCELLED);
		assertThat(this.office.isOver(reference)).isTrue();
	}

	@Test
	void takesTheMoreCautiousAnswerToTheConcept() {
		String reference = this.research.until("Decide on concept");
		this.research.bothDo(reference, "Decide on concept", Map.of("conceptDecision", "INVITE"),
				Map.of("conceptDecision", "REVISE", "conceptComment", "Who owns the data?"));
		assertThat(this.office.open(reference)).containsExactly("Write concept note");
		this.research.on(reference, "Decide on concept");
		this.research.bothDo(reference, "Decide on concept",
				Map.of("conceptDecision", "DECLINE", "conceptComment", "Too early"),
				Map.of("conceptDecision", "INVITE"));
		is(reference, InitiativeStatus.CANCELLED);
	}

	@Test
	void letsNobodyAnswerForTheOtherParty() {
		String reference = this.research.until("Decide on concept");
		Task theirs = this.office.task("zgc-coordinator", reference, "Decide on concept");
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.office.complete("mranti-coordinator", theirs, Map.of()));
		assertThat(this.office.open(reference)).containsExactly("Decide on concept", "Decide on concept");
	}

	@Test
	void watchesThePartyThatOwesItsAnswerToTheConcept() {
		String reference = this.research.until("Decide on concept");
		this.research.chooseAfterSilence(reference, "BoundaryEvent_PartySilent", "REVISE");
		assertThat(this.office.open(reference)).containsExactly("Write concept note");
	}

	@Test
	void isWithdrawnAfterSilence() {
		String reference = this.research.until("Decide on concept");
		this.research.chooseAfterSilence(reference, "BoundaryEvent_PartySilent", "WITHDRAW");
		is(reference, InitiativeStatus.WITHDRAWN);
	}

	@Test
	void asksEachInvestigatorByALinkAndDoesNotWaitForeverForThem() {
		String reference = this.research.until("Contribute to proposal", Map.of("Write concept note",
				Map.of("investigators", List.of(investigator("Aina", "mranti"), investigator("Lin", "zgc")))));
		assertThat(this.office.mails(reference)).contains("TASK_BY_LINK aina@moubridge.example",
				"TASK_BY_LINK lin@moubridge.example");
		this.research.does("mranti-coordinator", reference, "Contribute to proposal", Map.of());
		this.office.timeComesFor(reference, "BoundaryEvent_ContributionPeriodOver");
		assertThat(this.office.open(reference)).containsExactly("Write full proposal");
		assertThat(this.entries.of(reference, "investigators")).extracting((one) -> one.text("ownRisks"))
			.containsExactly("Something sensible", null);
	}

	@Test
	void refusesAPlanThatDoesNotFitTogether() {
		String reference = this.research.until("Write full proposal");
		var late = ResearchWalk.milestone("Late", "zgc");
		late.put("date", LocalDate.now().plusDays(400).toString());
		assertThat(refused(reference, "Write full proposal", Map.of("milestones", List.of(late))))
			.contains("“Late” is not between");
		var twice = ResearchWalk.milestone("Twice", "zgc");
		assertThat(refused(reference, "Write full proposal", Map.of("milestones", List.of(twice, twice))))
			.contains("two milestones “Twice”");
	}

	@Test
	void refusesATargetBelowWhereItStands() {
		String reference = this.research.until("Write concept note");
		assertThat(refused(reference, "Write concept note", Map.of("trlNow", 5, "trlTarget", 4)))
			.contains("technology readiness");
	}

	@Test
	void asksForTwoReviewersAtLeast() {
		String reference = this.research.until("Name reviewers");
		assertThat(refused(reference, "Name reviewers", Map.of("reviewers", List.of(investigator("Ho", "zgc")))))
			.contains("at least 2");
	}

	@Test
	void replacesAReviewerWhoIsSilentOrNotIndependent() {
		String reference = this.research.until("Review proposal");
		this.robot.complete(this.office.task(reference, "Review proposal"),
				Map.of("conflictOfInterest", "YES", "reviewComments", ""));
		this.robot.complete(this.office.task(reference, "Replace reviewer"),
				Map.of("name", "Ho", "email", "ho@moubridge.example"));
		assertThat(this.office.mails(reference)).contains("TASK_BY_LINK ho@moubridge.example");
		this.robot.complete(this.office.task(reference, "Review proposal"), Map.of());
		this.office.timeComesFor(reference, "BoundaryEvent_ReviewerSilent");
		this.robot.complete(this.office.task(reference, "Replace reviewer"), Map.of("name", "Tan"));
		this.research.on(reference, "Hold joint panel");
		assertThat(this.entries.of(reference, "reviewers")).extracting(Entry::label).hasSize(2).contains("Tan");
	}

	@Test
	void makesTheConditionsOfThePanelPartOfWhatIsApproved() {
		String reference = this.research.until("Hold joint panel");
		String hash = this.initiatives.get(reference).contentHash();
		assertThat(refused(reference, "Hold joint panel", Map.of("panelDecision", "APPROVE_WITH_CONDITIONS")))
			.contains("Conditions");
		this.research.does("zgc-coordinator", reference, "Hold joint panel",
				Map.of("panelDecision", "APPROVE_WITH_CONDITIONS", "panelConditions", "No raw data leaves Beijing"));
		var content = (ResearchContent) this.initiatives.content(reference);
		assertThat(content.arrangements().panelConditions()).isEqualTo("No raw data leaves Beijing");
		assertThat(this.initiatives.get(reference).contentHash()).isNotEqualTo(hash);
		assertThat(this.office.open(reference)).contains("Decide");
	}

	@Test
	void asksTheManagerBeforeTheProposalGoesBackAThirdTime() {
		String reference = this.research.until("Hold joint panel");
		sendBack(reference);
		sendBack(reference);
		this.research.does("zgc-coordinator", reference, "Hold joint panel", Map.of("panelDecision", "REVISE"));
		this.research.does("manager", reference, "Settle third revision", Map.of("anotherRevision", "YES"));
		assertThat(this.office.open(reference)).containsExactly("Write full proposal");
		this.research.on(reference, "Hold joint panel");
		this.research.does("zgc-coordinator", reference, "Hold joint panel", Map.of("panelDecision", "REVISE"));
		this.research.does("manager", reference, "Settle third revision", Map.of("anotherRevision", "NO"));
		is(reference, InitiativeStatus.CANCELLED);
	}

	@Test
	void endsWhenThePanelRejectsIt() {
		String reference = this.research.until("Hold joint panel");
		this.research.does("mranti-coordinator", reference, "Hold joint panel", Map.of("panelDecision", "REJECT"));
		is(reference, InitiativeStatus.CANCELLED);
		assertThat(this.office.mails(reference)).contains("INITIATIVE_CANCELLED zgc-coordinator@moubridge.example");
	}

	@Test
	void goesBackToBeRevisedWhenAnApproverAsksForChangesOrItIsRecalledOrNobodyAnswers() {
		String reference = this.research.until("Decide");
		this.research.does("mranti-approver", reference, "Decide",
				Map.of("answer", "REQUEST_CHANGES", "comment", "The budget of our side"));
		assertThat(this.office.open(reference)).containsExactly("Revise research");
		this.research.on(reference, "Decide");
		this.initiatives.recall(reference, this.people.get("mranti-coordinator"), "A mistake");
		assertThat(this.office.open(reference)).containsExactly("Revise research");
		this.research.on(reference, "Decide");
		this.research.does("mranti-approver", reference, "Decide", Map.of("answer", "APPROVE"));
		this.research.chooseAfterSilence(reference, "BoundaryEvent_ApproverSilent", "REVISE");
		assertThat(this.office.open(reference)).containsExactly("Revise research");
	}

	@Test
	void endsWhenAnApproverRejectsIt() {
		String reference = this.research.until("Decide");
		this.research.does("mranti-approver", reference, "Decide", Map.of("answer", "REJECT", "comment", "No"));
		is(reference, InitiativeStatus.REJECTED);
	}

	@Test
	void isWithdrawnBeforeBothApproved() {
		String reference = this.research.until("Check legal terms");
		this.initiatives.withdraw(reference, this.people.get("mranti-coordinator"), "No money");
		is(reference, InitiativeStatus.WITHDRAWN);
		assertThat(this.office.isOver(reference)).isTrue();
	}

	private void sendBack(String reference) {
		this.research.does("zgc-coordinator", reference, "Hold joint panel", Map.of("panelDecision", "REVISE"));
		this.research.on(reference, "Hold joint panel");
	}

	private String refused(String reference, String task, Map<String, Object> values) {
		return this.office.refusal("mranti-coordinator", reference, task, values);
	}

	private void is(String reference, InitiativeStatus status) {
		assertThat(this.initiatives.get(reference).status()).isEqualTo(status);
	}

	private static Map<String, Object> investigator(String name, String party) {
		return Map.of("name", name, "institution", "Institute", "party", party, "email",
				name.toLowerCase() + "@moubridge.example", "language", "en");
	}

}
