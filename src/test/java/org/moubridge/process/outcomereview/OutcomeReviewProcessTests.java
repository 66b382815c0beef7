package org.moubridge.process.outcomereview;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Parts;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class OutcomeReviewProcessTests {

	private static final String TASK = "Agree next step";

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife life;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Parts parts;

	@Test
	void asksEachPartyForItselfAndThenWhatComesNext() {
		String reference = this.life.held("zgc");
		assertThat(this.office.open(reference)).containsExactly("Review outcome", "Review outcome");
		this.office.complete("mranti-coordinator", reference, "Review outcome",
				Map.of("achieved", "All of it", "impact", 5));
		this.office.complete("zgc-coordinator", reference, "Review outcome", Map.of("achieved", "Most of it"));
		assertThat(this.parts.byParty(reference, Parts.REVIEW).get("mranti")).containsEntry("achieved", "All of it");
		assertThat(this.office.shown(this.office.task(reference, TASK)).get("reviews").toString()).contains("All of it",
				"Most of it", "impact 5");
		assertThat(refusal(reference, Map.of("nextStep", "REPEAT", "nextStepOwner", "")))
			.isEqualTo("Please say who takes the next step, and by when.");
		assertThat(refusal(reference, Map.of("nextStep", "CHANGE", "nextStepDue", "")))
			.isEqualTo("Please say who takes the next step, and by when.");
		this.office.complete("zgc-coordinator", reference, TASK,
				Map.of("nextStep", "STOP", "nextStepOwner", "", "nextStepDue", ""));
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.CLOSED);
		assertThat(this.office.mails(reference)).contains("INITIATIVE_CLOSED mranti-coordinator@moubridge.example",
				"INITIATIVE_CLOSED zgc-coordinator@moubridge.example");
	}

	private String refusal(String reference, Map<String, Object> values) {
		return this.office.refusal("zgc-coordinator", reference, TASK, values);
	}

}
