package org.moubridge.process.trainingseminar;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class TrainingSeminarProcessTests {

	@Autowired
	private Office office;

	@Autowired
	private Initiatives initiatives;

	@Test
	void runsFromTheProposalToItsEnd() {
		String reference = this.office.propose("mranti-coordinator", "Incubation for deep tech");
		designed(reference);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.IN_APPROVAL);
		this.office.complete("mranti-approver", reference, "Decide", Map.of("answer", "APPROVE"));
		this.office.complete("zgc-approver", reference, "Decide", Map.of("answer", "APPROVE"));
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.RUNNING);
		this.office.complete("zgc-coordinator", reference, "Register participant");
		this.office.complete("mranti-coordinator", reference, "Register participant",
				Map.of("email", "second@moubridge.example", "party", "zgc"));
		this.office.complete("mranti-coordinator", reference, "Close registration");
		this.office.complete("mranti-coordinator", reference, "Select participants");
		this.office.settle(reference);
		this.office.complete("mranti-coordinator", reference, "Decide go or no-go", Map.of("goNoGo", "GO"));
		this.office.settle(reference);
		this.office.complete("mranti-coordinator", reference, "Record attendance");
		this.office.complete("mranti-coordinator", reference, "Give feedback");
		this.office.complete("zgc-coordinator", reference, "Give feedback");
		this.office.settle(reference);
		this.office.complete("mranti-coordinator", reference, "Write organiser report");
		this.office.complete("mranti-finance", reference, "Close costs");
		this.office.complete("mranti-coordinator", reference, "Review outcome");
		this.office.complete("zgc-coordinator", reference, "Review outcome");
		this.office.complete("mranti-coordinator", reference, "Agree next step");
		assertThat(this.office.open(reference)).isEmpty();
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.CLOSED);
	}

	private void designed(String reference) {
		this.office.complete("mranti-coordinator", reference, "Propose training");
		this.office.complete("mranti-coordinator", reference, "Draft curriculum");
		this.office.complete("zgc-coordinator", reference, "Agree curriculum", Map.of("agreement", "AGREED"));
		assertThat(this.office.open(reference))
			.isEqualTo(List.of("Arrange venue", "Clear content", "Confirm speaker", "Plan budget"));
		this.office.complete("mranti-coordinator", reference, "Confirm speaker", Map.of("available", "YES"));
		this.office.complete("mranti-coordinator", reference, "Arrange venue");
		this.office.complete("mranti-finance", reference, "Plan budget");
		this.office.complete("compliance", reference, "Clear content", Map.of("clearance", "CLEAR"));
	}

}
