package org.moubridge.process.trainingseminar;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.access.People;
import org.moubridge.access.Refusal;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Decision;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What both parties' answers do to a training. */
@ProductTest
class TrainingSeminarApprovalProcessTests {

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife life;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Approvals approvals;

	@Autowired
	private People people;

	@ParameterizedTest
	@ValueSource(strings = { "mranti", "zgc" })
	void asksBothAgainAfterChangesWereRequested(String lead) {
		String reference = this.life.submitted(lead);
		String first = this.initiatives.get(reference).contentHash();
		this.office.complete(lead + "-approver", reference, "Decide", Map.of("answer", "APPROVE"));
		this.office.complete(partnerOf(lead) + "-approver", reference, "Decide",
				Map.of("answer", "REQUEST_CHANGES", "comment", "Fewer hours"));
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.DRAFT);
		assertThat(this.office.shown(this.office.task(reference, "Revise proposal")).get("comments").toString())
			.contains("Fewer hours");
		assertThat(this.office.mails(reference)).contains(
				"CHANGES_REQUESTED " + lead + "-coordinator@moubridge.example",
				"CHANGES_REQUESTED " + partnerOf(lead) + "-coordinator@moubridge.example");
		this.life.lead(reference, "Revise proposal", revised(reference, Map.of("hours", 12)));
		this.life.approve(reference);
		String now = this.initiatives.get(reference).contentHash();
		assertThat(now).isNotEqualTo(first);
		assertThat(this.approvals.decisions(reference)).extracting(Decision::contentHash)
			.containsExactly(first, first, now, now);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.RUNNING);
	}

	@Test
	void endsWhenAPartyRejects() {
		String reference = this.life.submitted("mranti");
		this.office.complete("zgc-approver", reference, "Decide",
				Map.of("answer", "REJECT", "comment", "Not this year"));
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.REJECTED);
		assertThat(this.office.isOver(reference)).isTrue();
		assertThat(this.office.mails(reference)).contains("PROPOSAL_REJECTED mranti-coordinator@moubridge.example",
				"PROPOSAL_REJECTED zgc-coordinator@moubridge.example",
				"REQUEST_CLOSED mranti-approver@moubridge.example");
	}

	@Test
	void isRevisedAfterItsProposerRecalledIt() {
		String reference = this.life.submitted("mranti");
		this.office.complete("zgc-approver", reference, "Decide", Map.of("answer", "APPROVE"));
		this.initiatives.recall(reference, this.people.get("mranti-coordinator"), "The room is gone");
		assertThat(this.office.open(reference)).containsExactly("Revise proposal");
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.DRAFT);
		assertThat(this.office.mails(reference)).contains("APPROVAL_VOID zgc-approver@moubridge.example",
				"APPROVAL_VOID mranti-approver@moubridge.example");
		this.life.lead(reference, "Revise proposal", revised(reference, Map.of("venue", "Another room")));
		this.life.approve(reference);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.RUNNING);
	}

	@Test
	void cannotBeRecalledByThePartnerNorWhenNobodyIsAsked() {
		String reference = this.life.submitted("mranti");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.initiatives.recall(reference, this.people.get("zgc-coordinator"), "No"))
			.withMessageContaining("Only a coordinator of the party that proposed it");
		this.life.approve(reference);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.initiatives.recall(reference, this.people.get("mranti-coordinator"), "Late"))
			.withMessageContaining("is not waiting for approval");
	}

	@Test
	void keepsWhatWasTypedInARefusedRevision() {
		String reference = this.life.submitted("mranti");
		this.initiatives.recall(reference, this.people.get("mranti-coordinator"), "Dates");
		int version = this.initiatives.get(reference).version();
		assertThat(this.office.refusal("mranti-coordinator", reference, "Revise proposal",
				revised(reference, Map.of("endDate", "2026-01-01", "startDate", "2026-01-02"))))
			.startsWith("The last day is before the first");
		assertThat(this.initiatives.get(reference).version()).isEqualTo(version);
		assertThat(this.office.open(reference)).containsExactly("Revise proposal");
	}

	/** The revision as the form shows it, with some fields changed. */
	private Map<String, Object> revised(String reference, Map<String, Object> changes) {
		Map<String, Object> values = new java.util.HashMap<>();
		Map<String, Object> shown = this.initiatives.fields(this.initiatives.content(reference));
		List.of("startDate", "endDate", "seatsMin", "seatsMax", "venueCapacity", "title")
			.forEach((field) -> values.put(field, shown.get(field)));
		values.putAll(changes);
		return values;
	}

	private static String partnerOf(String lead) {
		return lead.equals("mranti") ? "zgc" : "mranti";
	}

}
