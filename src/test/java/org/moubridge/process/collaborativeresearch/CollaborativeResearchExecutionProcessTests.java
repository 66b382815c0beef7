package org.moubridge.process.collaborativeresearch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.moubridge.FormFiller;
import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.access.People;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Parts;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Joint research, from the agreement to its results. */
@ProductTest
class CollaborativeResearchExecutionProcessTests {

	private static final String REPORT = "Report milestone";

	private static final String GATE = "Decide at gate";

	@Autowired
	private Office office;

	@Autowired
	private Robot robot;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Entries entries;

	@Autowired
	private Parts parts;

	@Autowired
	private People people;

	private ResearchWalk research;

	@BeforeEach
	void setOff() {
		this.research = new ResearchWalk(this.office, this.robot);
	}

	@Test
	void negotiatesUntilBothAgreeToEveryClause() {
		String reference = this.research.until("Negotiate clauses");
		negotiate(reference, Map.of(), Map.of("clauseLiability", "OPEN"));
		assertThat(this.office.open(reference)).containsExactly("Negotiate clauses", "Negotiate clauses");
		negotiate(reference, Map.of(), Map.of("clauseLiability", "AGREED"));
		assertThat(this.office.open(reference)).containsExactly("Sign contract", "Sign contract");
	}

	@Test
	void getsHelpWithALongNegotiation() {
		String reference = this.research.until("Negotiate clauses");
		this.office.timeComesFor(reference, "BoundaryEvent_ManagerAskedToHelp");
		this.research.does("manager", reference, "Unblock negotiation", Map.of());
		this.office.timeComesFor(reference, "BoundaryEvent_CommitteeAskedToHelp");
		this.robot.complete(this.office.task(reference, "Bring negotiation to committee"), Map.of());
		assertThat(this.office.open(reference)).containsExactly("Negotiate clauses", "Negotiate clauses");
	}

	@Test
	void lapsesWithoutAnAgreement() {
		String reference = this.research.until("Negotiate clauses");
		this.office.timeComesFor(reference, "BoundaryEvent_NegotiationLapsed");
		is(reference, InitiativeStatus.CANCELLED);
		assertThat(this.office.isOver(reference)).isTrue();
	}

	@Test
	void bindsBothSignaturesToWhatBothApproved() {
		String reference = this.research.until("Sign contract");
		String hash = this.initiatives.get(reference).contentHash();
		sign(reference, Map.of("termsCode", hash.substring(0, 8)), Map.of("signedOn", "2030-05-01"));
		assertThat(this.parts.get(reference, "agreement")).containsEntry("agreementHash", hash)
			.containsEntry("agreementDate", "2030-05-01");
		is(reference, InitiativeStatus.RUNNING);
	}

	@Test
	void goesBackToApprovalWhenTheSignedTextDiffers() {
		String reference = this.research.until("Sign contract");
		sign(reference, Map.of(), Map.of("signedTerms", "DIFFERS", "difference", "The term"));
		assertThat(this.office.open(reference)).containsExactly("Revise research");
		this.research.does("mranti-coordinator", reference, "Revise research", Map.of("exitPlan", "As signed"));
		assertThat(this.office.open(reference)).contains("Decide");
		this.research.on(reference, "Sign contract");
		assertThat(this.office.open(reference)).doesNotContain("Negotiate clauses");
		sign(reference, Map.of("termsCode", "00000000x"), Map.of("signedTerms", "MATCHES"));
		assertThat(this.office.open(reference)).containsExactly("Revise research");
		assertThat(this.parts.get(reference, "agreement")).isEmpty();
	}

	@Test
	void tellsHowFarEachMilestoneIsAndWhatItCost() {
		String reference = this.research.until(REPORT);
		assertThat(this.office.task(reference, REPORT).getDueDate()).isBetween(day(FormFiller.FIRST_DAY),
				day(FormFiller.FIRST_DAY + 12));
		reportAndReview(reference, Map.of("spend", "1200.00", "deliveredOn", inDays(FormFiller.FIRST_DAY + 5)));
		assertThat(this.office.shown(this.office.task(reference, GATE))).containsEntry("subject", "Samples");
		this.research.bothDo(reference, GATE, Map.of(), Map.of());
		Entry samples = this.entries.of(reference, "milestones").get(0);
		assertThat(samples.status()).isEqualTo("ACCEPTED");
		assertThat(samples.text("plannedSpend")).isEqualTo("1000.5");
		assertThat(samples.text("spend")).startsWith("1200");
		assertThat(samples.fields()).containsEntry("lateDays", 3).containsEntry("gateDecision", "GO");
		assertThat(this.office.task(reference, REPORT)).isNotNull();
	}

	@Test
	void marksALateMilestoneAmberThenRedAndAsksTheManager() {
		String reference = this.research.until(REPORT);
		this.office.timeComesFor(reference, "BoundaryEvent_ThirtyDaysLate");
		assertThat(status(reference, 0)).isEqualTo("AMBER");
		assertThat(this.office.open(reference)).doesNotContain("Handle late milestone");
		this.office.timeComesFor(reference, "BoundaryEvent_SixtyDaysLate");
		assertThat(status(reference, 0)).isEqualTo("RED");
		this.research.does("manager", reference, "Handle late milestone", Map.of());
		reportAndReview(reference, Map.of());
		this.research.bothDo(reference, GATE, Map.of(), Map.of());
		assertThat(this.entries.of(reference, "milestones").get(0).fields()).containsKeys("amberOn", "redOn");
	}

	@Test
	void asksForABetterReportAndTellsARejectedMilestone() {
		String reference = this.research.until(REPORT);
		this.research.does("mranti-coordinator", reference, REPORT, Map.of());
		this.research.does("zgc-coordinator", reference, "Review milestone",
				Map.of("milestoneVerdict", "REVISE", "verdictReason", "No evidence"));
		this.research.does("mranti-coordinator", reference, REPORT, Map.of());
		this.research.does("zgc-coordinator", reference, "Review milestone",
				Map.of("milestoneVerdict", "REJECT", "verdictReason", "It does not work"));
		this.research.bothDo(reference, GATE, Map.of(), Map.of());
		assertThat(status(reference, 0)).isEqualTo("REJECTED");
	}

	@Test
	void windsDownWhenOnePartyDoesNotGoOn() {
		String reference = this.research.until(REPORT);
		reportAndReview(reference, Map.of());
		this.research.bothDo(reference, GATE, Map.of(), Map.of("gateDecision", "NO_GO", "gateReason", "No money"));
		this.research.bothDo(reference, "Take inventory", Map.of("inventoryData", "Two terabytes"), Map.of());
		is(reference, InitiativeStatus.CANCELLED);
		assertThat(this.parts.byParty(reference, "take-inventory")).containsOnlyKeys("mranti", "zgc");
	}

	@Test
	void goesOnByARevisedPlanThatBothApproveAndSign() {
		String reference = this.research.until(REPORT);
		reportAndReview(reference, Map.of());
		this.research.bothDo(reference, GATE, Map.of("gateDecision", "REVISE_PLAN", "gateReason", "Another route"),
				Map.of());
		this.research.does("mranti-coordinator", reference, "Revise research", Map.of("milestones",
				List.of(ResearchWalk.milestone("Samples", "mranti"), ResearchWalk.milestone("Pilot", "zgc"))));
		this.research.on(reference, REPORT);
		assertThat(this.entries.of(reference, "milestones")).extracting(Entry::label, Entry::status)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("Samples", "ACCEPTED"),
					org.assertj.core.groups.Tuple.tuple("Prototype", "DROPPED"),
					org.assertj.core.groups.Tuple.tuple("Pilot", "OPEN"));
		this.research.toTheEnd(reference);
		is(reference, InitiativeStatus.CLOSED);
	}

	@Test
	void asksForAReportEveryHalfYearAndChasesIt() {
		String reference = this.research.until(REPORT);
		this.office.timeComesFor(reference, "StartEvent_HalfAYearOver");
		this.office.timeComesFor(reference, "BoundaryEvent_ReportOverdue");
		this.research.does("manager", reference, "Chase periodic report", Map.of());
		this.research.does("zgc-coordinator", reference, "Write periodic report", Map.of("periodSpend", "500.00"));
		assertThat(this.office.open(reference)).contains(REPORT).doesNotContain("Write periodic report");
		this.office.timeComesFor(reference, "StartEvent_HalfAYearOver");
		this.research.does("zgc-coordinator", reference, "Write periodic report", Map.of());
		assertThat(this.entries.of(reference, "periodicReports")).hasSize(2);
	}

	@Test
	void letsTheOtherPartyClearAPublicationAndTakesSilenceForNothing() {
		String reference = this.research.until(REPORT);
		announce(reference, Map.of("party", "zgc", "what", "Films on glass"));
		this.office.timeComesFor(reference, "BoundaryEvent_ClearanceOwed");
		assertThat(this.office.mails(reference)).contains("CLEARANCE_REMINDER mranti-coordinator@moubridge.example")
			.doesNotContain("CLEARANCE_REMINDER zgc-coordinator@moubridge.example");
		assertThat(this.entries.of(reference, "news").get(0).status()).isEqualTo(Entry.OPEN);
		this.research.does("mranti-coordinator", reference, "Clear publication",
				Map.of("publicationClearance", "WITHHELD", "clearanceReason", "A filing comes first"));
		assertThat(this.entries.of(reference, "news").get(0).status()).isEqualTo("WITHHELD");
		assertThat(this.office.open(reference)).contains("Announce news");
	}

	@Test
	void replacesAnInvestigatorWhoLeaves() {
		String reference = this.research.until(REPORT);
		Entry leaving = this.entries.of(reference, "investigators").get(0);
		announce(reference, Map.of("newsKind", "LEAVING", "leaving", leaving.id().toString()));
		this.research.does("mranti-coordinator", reference, "Replace investigator",
				Map.of("newName", "Ho", "newEmail", "ho@moubridge.example"));
		assertThat(this.entries.get(leaving.id()).status()).isEqualTo(Entry.DROPPED);
		assertThat(this.entries.standing(reference, "investigators")).extracting(Entry::label).contains("Ho");
		assertThat(this.office.open(reference)).contains("Announce news");
	}

	@Test
	void windsDownWhenNobodyTakesOver() {
		String reference = this.research.until(REPORT);
		Entry leaving = this.entries.of(reference, "investigators").get(0);
		assertThat(this.office.refusal("mranti-coordinator", reference, "Announce news", Map.of("newsKind", "LEAVING")))
			.contains("Who leaves");
		announce(reference, Map.of("newsKind", "LEAVING", "leaving", leaving.id().toString()));
		this.research.does("mranti-coordinator", reference, "Replace investigator", Map.of("replacement", "WIND_DOWN"));
		this.research.bothDo(reference, "Take inventory", Map.of(), Map.of());
		is(reference, InitiativeStatus.CANCELLED);
		assertThat(this.office.isOver(reference)).isTrue();
	}

	@Test
	void registersEveryOutput() {
		String reference = this.research.until("Write final report");
		this.research.does("zgc-coordinator", reference, "Write final report",
				Map.of("jointPublications", 2, "outputs", List.of(Map.of("kind", "FILING", "title", "A coating"),
						Map.of("kind", "PUBLICATION", "title", "Films"))));
		assertThat(this.entries.of(reference, "outputs")).extracting(Entry::label)
			.containsExactly("A coating", "Films");
		assertThat(this.parts.get(reference, "write-final-report")).containsEntry("jointPublications", 2);
	}

	@Test
	void isCancelledByEitherParty() {
		String reference = this.research.until(REPORT);
		this.initiatives.cancel(reference, this.people.get("zgc-coordinator"), "Flood");
		is(reference, InitiativeStatus.CANCELLED);
		assertThat(this.office.isOver(reference)).isTrue();
	}

	private void announce(String reference, Map<String, Object> values) {
		this.research.does("zgc-coordinator", reference, "Announce news", values);
	}

	/** The legal officers of both parties. */
	private void negotiate(String reference, Map<String, Object> mranti, Map<String, Object> zgc) {
		this.research.does("mranti-finance", reference, "Negotiate clauses", mranti);
		this.research.does("zgc-finance", reference, "Negotiate clauses", zgc);
	}

	private void sign(String reference, Map<String, Object> mranti, Map<String, Object> zgc) {
		this.research.does("mranti-approver", reference, "Sign contract", mranti);
		this.research.does("zgc-approver", reference, "Sign contract", zgc);
	}

	private void reportAndReview(String reference, Map<String, Object> report) {
		this.research.does("mranti-coordinator", reference, REPORT, report);
		this.research.does("zgc-coordinator", reference, "Review milestone", Map.of());
	}

	private String status(String reference, int milestone) {
		return this.entries.of(reference, "milestones").get(milestone).status();
	}

	private void is(String reference, InitiativeStatus status) {
		assertThat(this.initiatives.get(reference).status()).isEqualTo(status);
	}

	private static String inDays(int days) {
		return LocalDate.now().plusDays(days).toString();
	}

	private static java.time.Instant day(int days) {
		return LocalDate.now().plusDays(days).atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
	}

}
