package org.moubridge.process.benchmarkingvisit;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A comparison of two parks, from the question of one to what both change. */
@ProductTest
class BenchmarkingVisitProcessTests {

	@Autowired
	private Office office;

	@Autowired
	private Robot robot;

	@Autowired
	private Initiatives initiatives;

	@ParameterizedTest
	@CsvSource({ "mranti, BOTH", "zgc, BOTH", "mranti, DATA", "zgc, VISIT" })
	void runsFromTheProposalOfEitherPartyToItsEnd(String lead, String exchangeType) {
		String reference = this.office.propose(lead + "-coordinator", "benchmarking-visit", "Incubation compared");
		this.robot.toTheEnd(reference, Map.of("Propose visit", Map.of("exchangeType", exchangeType)));
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.CLOSED);
	}

}
