package org.moubridge.process.collaborativeresearch;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Joint research, from the concept to its results. */
@ProductTest
class CollaborativeResearchProcessTests {

	@Autowired
	private Office office;

	@Autowired
	private Robot robot;

	@Autowired
	private Initiatives initiatives;

	@ParameterizedTest
	@ValueSource(strings = { "mranti", "zgc" })
	void runsFromTheConceptOfEitherPartyToItsEnd(String lead) {
		String reference = this.office.propose(lead + "-coordinator", "collaborative-research", "Thin films");
		this.robot.toTheEnd(reference, Map.of());
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.CLOSED);
	}

}
