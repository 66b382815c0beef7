package org.moubridge.process;

import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table row by row. */
class ReciprocityCheckTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			VISIT | 9 | 0  | BALANCED
			VISIT | 0 | 0  | BALANCED
			BOTH  | 5 | 5  | BALANCED
			BOTH  | 5 | 6  | BALANCED
			DATA  | 0 | 0  | BALANCED
			DATA  | 5 | 10 | BALANCED
			BOTH  | 6 | 5  | UNBALANCED
			DATA  | 1 | 0  | UNBALANCED
			""")
	void givesAsMuchAsItTakes(String exchangeType, int requested, int offered, String reciprocity) {
		var facts = Variables.putValue("exchangeType", exchangeType)
			.putValue("indicatorsRequested", requested)
			.putValue("indicatorsOffered", offered);
		assertThat(DecisionTables.evaluate("reciprocity-check", facts).<String>getSingleEntry()).isEqualTo(reciprocity);
	}

}
