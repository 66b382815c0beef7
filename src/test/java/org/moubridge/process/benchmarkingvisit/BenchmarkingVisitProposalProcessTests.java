package org.moubridge.process.benchmarkingvisit;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.moubridge.ProductTest;
import org.moubridge.initiative.BenchmarkingContent;
import org.moubridge.initiative.InitiativeStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** The terms, the questionnaire, the screening and the approval. */
@ProductTest
class BenchmarkingVisitProposalProcessTests extends BenchmarkingVisitTest {

	/** However the screening is done: a check is needed, and it stops the visit. */
	private static final Map<String, Map<String, Object>> STOPPED = Map.of("Screen initiative",
			Map.of("screening", "STOP", "screeningConditions", "Figures of a listed firm"), "Describe exposure",
			Map.of("controlledTechnology", "YES"), "Carry out check",
			Map.of("checkResult", "STOP", "checkConditions", "Figures of a listed firm"));

	@Test
	void asksForBalanceBeforeThePartnerIsAsked() {
		String reference = until("BOTH", "Draft terms");
		this.office.complete(LEAD, reference, "Draft terms", Map.of("indicatorsRequested", 5, "indicatorsOffered", 4));
		isOpen(reference, "Balance terms");
		this.office.complete(LEAD, reference, "Balance terms",
				Map.of("indicatorsRequested", 6, "indicatorsOffered", 5));
		isOpen(reference, "Balance terms");
		this.office.complete(LEAD, reference, "Balance terms",
				Map.of("indicatorsRequested", 5, "indicatorsOffered", 5));
		isOpen(reference, "Agree terms");
		assertThat(content(reference).terms().indicatorsOffered()).isEqualTo(5);
	}

	@Test
	void asksAVisitForNoBalanceAndNoIndicators() {
		String reference = until("VISIT", "Draft terms");
		this.office.complete(LEAD, reference, "Draft terms", Map.of("indicatorsRequested", 5, "indicatorsOffered", 0));
		this.office.complete(PARTNER, reference, "Agree terms");
		assertThat(this.office.open(reference)).isNotEmpty().doesNotContain("Define indicators", "Agree terms");
		assertThat(content(reference).terms().partnerSignatory()).isEqualTo("Something sensible");
	}

	@Test
	void sendsTheTermsBackWithWhatShouldChange() {
		String reference = until("BOTH", "Agree terms");
		assertThat(this.office.refusal(PARTNER, reference, "Agree terms", Map.of("termsAnswer", "RETURNED")))
			.contains("What should change");
		assertThat(this.office.refusal(PARTNER, reference, "Agree terms", Map.of("partnerSignatory", "")))
			.contains("Code of conduct signed by (partner)");
		this.office.complete(PARTNER, reference, "Agree terms",
				Map.of("termsAnswer", "RETURNED", "termsComment", "Leave out the salaries"));
		isOpen(reference, "Draft terms");
		assertThat(this.office.shown(this.office.task(reference, "Draft terms")).get("record").toString())
			.contains("Leave out the salaries");
	}

	@Test
	void sendsTheIndicatorsBackAndKeepsWhatThePartnerWrote() {
		String reference = until("DATA", "Review indicators");
		this.office.complete(PARTNER, reference, "Review indicators",
				Map.of("indicatorsAnswer", "RETURNED", "indicatorsComment", "Count tenants, not leases"));
		isOpen(reference, "Define indicators");
		assertThat(this.entries.standing(reference, "indicators")).singleElement()
			.satisfies((one) -> assertThat(one.text("sensitivity")).isEqualTo("NORMAL"));
		this.office.complete(LEAD, reference, "Define indicators");
		isOpen(reference, "Review indicators");
	}

	@Test
	void redraftsTheTermsWhenThePartnerStaysSilent() {
		String reference = until("BOTH", "Agree terms");
		staysSilent(reference, "zgc", "BoundaryEvent_PartnerSilent");
		chooses(reference, "REVISE");
		isOpen(reference, "Draft terms");
	}

	@Test
	void definesTheIndicatorsAnewWhenTheAnalystStaysSilent() {
		String reference = until("BOTH", "Review indicators");
		staysSilent(reference, "zgc", "BoundaryEvent_AnalystSilent");
		chooses(reference, "REVISE");
		isOpen(reference, "Define indicators");
	}

	@Test
	void isWithdrawnWhenThePartnerStaysSilent() {
		String reference = until("BOTH", "Agree terms");
		staysSilent(reference, "zgc", "BoundaryEvent_PartnerSilent");
		chooses(reference, "WITHDRAW");
		is(reference, InitiativeStatus.WITHDRAWN);
	}

	@Test
	void endsWhenTheScreeningStopsIt() {
		String reference = this.office.propose(LEAD, "benchmarking-visit", "Incubation compared");
		this.robot.toTheEnd(reference, STOPPED);
		is(reference, InitiativeStatus.CANCELLED);
		assertThat(this.office.mails(reference)).contains("INITIATIVE_CANCELLED " + PARTNER + "@moubridge.example");
	}

	@Test
	void isRevisedWhenAPartyAsksForChangesAndKeepsItsType() {
		String reference = until("DATA", "Decide");
		decide(reference, "mranti", "REQUEST_CHANGES");
		isOpen(reference, "Revise visit");
		assertThat(this.office.shown(this.office.task(reference, "Revise visit")).get("comments").toString())
			.contains("The dates");
		this.office.complete(LEAD, reference, "Revise visit", Map.of("questionToAnswer", "How do you choose tenants?"));
		assertThat(this.office.open(reference)).contains("Decide");
		assertThat(content(reference).benchmark().exchangeType()).isEqualTo("DATA");
		assertThat(content(reference).travels()).isFalse();
	}

	@Test
	void endsWhenAPartyRejectsIt() {
		String reference = until("BOTH", "Decide");
		decide(reference, "mranti", "REJECT");
		is(reference, InitiativeStatus.REJECTED);
	}

	@Test
	void isRevisedWhenItIsRecalledOrAnApproverStaysSilent() {
		String reference = until("BOTH", "Decide");
		this.initiatives.recall(reference, person(LEAD), "A better question");
		isOpen(reference, "Revise visit");
		this.office.complete(LEAD, reference, "Revise visit");
		staysSilent(reference, "mranti", "BoundaryEvent_ApproverSilent");
		chooses(reference, "REVISE");
		isOpen(reference, "Revise visit");
	}

	@Test
	void isWithdrawnBeforeAndCancelledAfterTheApproval() {
		String withdrawn = until("BOTH", "Define indicators");
		this.initiatives.withdraw(withdrawn, person(LEAD), "No time");
		is(withdrawn, InitiativeStatus.WITHDRAWN);
		String cancelled = until("BOTH", "Give figure");
		this.initiatives.cancel(cancelled, person(PARTNER), "No data");
		is(cancelled, InitiativeStatus.CANCELLED);
	}

	private void decide(String reference, String party, String answer) {
		this.office.complete(party + "-approver", reference, "Decide",
				Map.of("answer", answer, "comment", "The dates"));
		this.office.settle(reference);
	}

	private BenchmarkingContent content(String reference) {
		return (BenchmarkingContent) this.initiatives.content(reference);
	}

}
