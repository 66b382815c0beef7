package org.moubridge.process.bilateralapproval;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.access.People;
import org.moubridge.access.Refusal;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Answers;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Channel;
import org.moubridge.approval.Choice;
import org.moubridge.approval.Decision;
import org.moubridge.approval.DecisionTask;
import org.moubridge.approval.Evidence;
import org.moubridge.approval.RequestStatus;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ProductTest
class BilateralApprovalProcessTests {

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife life;

	@Autowired
	private Approvals approvals;

	@Autowired
	private Answers answers;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private People people;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private DecisionTask decisionTask;

	@Test
	void approvesWhenBothNamedTheSameContent() {
		String reference = this.life.submitted("mranti");
		assertThat(this.office.mails(reference)).contains("APPROVAL_REQUEST mranti-approver@moubridge.example",
				"APPROVAL_REQUEST zgc-approver@moubridge.example");
		this.life.answer("zgc-approver", reference, "APPROVE_WITH_CONDITIONS");
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.IN_APPROVAL);
		this.life.answer("mranti-approver", reference, "APPROVE");
		String hash = this.initiatives.get(reference).contentHash();
		assertThat(this.approvals.decisions(reference)).hasSize(2)
			.allMatch((decision) -> decision.contentHash().equals(hash) && decision.channel() == Channel.TASKLIST);
		assertThat(this.office.mails(reference)).contains("DECISION_RECEIPT zgc-approver@moubridge.example",
				"DECISION_RECEIPT mranti-approver@moubridge.example",
				"DECISION_RECEIPT mranti-coordinator@moubridge.example",
				"DECISION_RECEIPT zgc-coordinator@moubridge.example",
				"PROPOSAL_APPROVED mranti-coordinator@moubridge.example",
				"PROPOSAL_APPROVED zgc-coordinator@moubridge.example");
	}

	@Test
	void demandsACommentForEverythingButAPlainApproval() {
		String reference = this.life.submitted("zgc");
		for (String answer : List.of("APPROVE_WITH_CONDITIONS", "REQUEST_CHANGES", "REJECT")) {
			assertThat(this.office.refusal("mranti-approver", reference, "Decide",
					Map.of("answer", answer, "comment", " ")))
				.startsWith("Please say why");
		}
		assertThat(this.approvals.decisions(reference)).isEmpty();
	}

	@Test
	void closesTheOtherQuestionWhenChangesAreRequested() {
		String reference = this.life.submitted("mranti");
		this.life.answer("mranti-approver", reference, "REQUEST_CHANGES");
		assertThat(this.office.open(reference)).containsExactly("Revise proposal");
		assertThat(this.approvals.requests(reference)).extracting(ApprovalRequest::status)
			.containsExactly(RequestStatus.ANSWERED, RequestStatus.CLOSED);
		assertThat(this.office.mails(reference)).contains("REQUEST_CLOSED zgc-approver@moubridge.example");
	}

	@Test
	void asksAgainAfterAnAnswerWasTakenBack() {
		String reference = this.life.submitted("mranti");
		this.life.answer("zgc-approver", reference, "APPROVE");
		long links = requestsTo("mranti-approver", reference);
		this.answers.takeBack(request(reference, "zgc"), this.people.get("zgc-approver"), signedIn());
		assertThat(this.office.open(reference)).containsExactly("Decide", "Decide");
		assertThat(requestsTo("mranti-approver", reference)).isEqualTo(links);
		assertThat(this.office.mails(reference)).contains("ANSWER_TAKEN_BACK zgc-coordinator@moubridge.example",
				"ANSWER_TAKEN_BACK mranti-coordinator@moubridge.example");
		this.life.approve(reference);
		assertThat(this.approvals.decisions(reference)).extracting(Decision::stands).containsExactly(false, true, true);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.RUNNING);
	}

	@Test
	void letsAnAnswerBeTakenBackByItsGiverUntilTheOtherPartyAnswered() {
		String reference = this.life.submitted("mranti", Map.of("riskLevel", "HIGH"));
		this.life.answer("zgc-approver", reference, "APPROVE");
		UUID request = request(reference, "zgc");
		refused(() -> this.answers.takeBack(request, this.people.get("zgc-finance"), signedIn()),
				"You have not answered this");
		this.life.answer("mranti-approver", reference, "APPROVE");
		refused(() -> this.answers.takeBack(request, this.people.get("zgc-approver"), signedIn()),
				"Your answer stands");
	}

	@Test
	void asksTheLegalOfficersAtHighRiskWhoHaveToSignIn() {
		String reference = this.life.submitted("mranti", Map.of("riskLevel", "HIGH"));
		assertThat(this.approvals.requests(reference)).extracting((request) -> request.slot().role())
			.containsExactlyInAnyOrder("approver", "approver", "legal", "legal");
		assertThat(this.approvals.requests(reference)).allMatch((request) -> request.slot().signIn());
		UUID request = request(reference, "zgc");
		refused(() -> this.answers.answer(request, this.people.get("zgc-approver"), Choice.APPROVE, null,
				this.initiatives.get(reference).contentHash(),
				new Evidence(Channel.LINK, UUID.randomUUID(), Locale.ENGLISH, null, null, null)),
				"Please sign in to decide");
		this.life.approve(reference);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.IN_APPROVAL);
		this.life.answer("mranti-finance", reference, "APPROVE");
		this.life.answer("zgc-finance", reference, "APPROVE");
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.RUNNING);
	}

	@Test
	void asksTheLeadingPartyFirstWhereTheRulesSaySo() {
		String reference = this.life.agreed("mranti");
		this.runtime.setVariable(this.office.instance(reference), "stream", "collaborative-research");
		this.life.prepare(reference);
		assertThat(this.office.open(reference)).containsExactly("Decide");
		this.life.answer("mranti-approver", reference, "APPROVE");
		assertThat(this.office.open(reference)).containsExactly("Decide");
		this.life.answer("zgc-approver", reference, "APPROVE");
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.RUNNING);
	}

	@Test
	void tellsTheManagerWhenRoundsPileUp() {
		String reference = this.life.submitted("mranti");
		for (int round = 1; round < 3; round++) {
			this.life.answer("zgc-approver", reference, "REQUEST_CHANGES");
			this.life.lead(reference, "Revise proposal", Map.of("seatsMin", 2));
		}
		assertThat(this.office.mails(reference)).contains("ROUND_LIMIT manager@moubridge.example");
	}

	@Test
	void countsNoAnswerOfAStrangerOrForAnotherContent() {
		String reference = this.life.submitted("mranti");
		String task = this.office.task("zgc-approver", reference, "Decide").getId();
		for (String stranger : List.of("mranti-approver", "zgc-finance", "zgc-coordinator", "mranti-coordinator")) {
			refused(() -> this.decisionTask.complete(task, stranger, Choice.APPROVE, null,
					Evidence.tasklist(Locale.ENGLISH)), "You are not among those who are asked");
		}
		refused(() -> this.answers.answer(request(reference, "zgc"), this.people.get("zgc-approver"), Choice.APPROVE,
				null, "0".repeat(64), signedIn()), "was changed after you were asked");
		assertThat(this.approvals.decisions(reference)).isEmpty();
	}

	@Test
	void nobodyOfTheTeamApprovesWhatSheWrote() {
		String reference = this.life.described("mranti", Map.of("riskLevel", "HIGH"));
		this.life.lead(reference, "Draft curriculum", Map.of());
		this.life.agree(reference);
		this.life.lead(reference, "Confirm speaker", Map.of("available", "YES"));
		this.life.lead(reference, "Arrange venue", Map.of());
		this.office.complete("compliance", reference, "Clear content", Map.of("clearance", "CLEAR"));
		assertThat(this.office.refusal("mranti-finance", reference, "Plan budget", Map.of()))
			.startsWith("Nobody of mranti may answer in the role \"legal\"");
	}

	private UUID request(String reference, String party) {
		return this.approvals.requests(reference)
			.stream()
			.filter((one) -> one.slot().party().equals(party) && one.slot().role().equals("approver"))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private long requestsTo(String person, String reference) {
		return this.office.mails(reference)
			.stream()
			.filter(("APPROVAL_REQUEST " + person + "@moubridge.example")::equals)
			.count();
	}

	private static Evidence signedIn() {
		return Evidence.tasklist(Locale.ENGLISH);
	}

	private static void refused(Runnable act, String sentence) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(act::run).withMessageContaining(sentence);
	}

}
