package org.moubridge.process;

import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GoNoGoTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			10 | 10 | true  | GO
			30 | 10 | true  | GO
			10 | 10 | false | POSTPONE
			9  | 10 | true  | EXTEND
			9  | 10 | false | EXTEND
			5  | 10 | true  | EXTEND
			4  | 10 | true  | CONVERT_ONLINE
			0  | 10 | true  | CONVERT_ONLINE
			0  | 1  | true  | CONVERT_ONLINE
			4  | 10 | false | POSTPONE
			1  | 1  | true  | GO
			""")
	void advisesByPeopleAndSpeakers(int accepted, int seatsMin, boolean speakersConfirmed, String advice) {
		var facts = Variables.putValue("accepted", accepted)
			.putValue("seatsMin", seatsMin)
			.putValue("speakersConfirmed", speakersConfirmed);
		assertThat(DecisionTables.evaluate("go-no-go", facts).<String>getSingleEntry()).isEqualTo(advice);
	}

}
