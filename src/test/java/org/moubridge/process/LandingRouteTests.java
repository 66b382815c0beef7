package org.moubridge.process;

import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table row by row. */
class LandingRouteTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			YES | PILOT    | 1  | LOCAL_ENTITY
			NO  | ENTITY   | 1  | LOCAL_ENTITY
			NO  | SELL     | 4  | REP_OFFICE
			NO  | RESEARCH | 12 | REP_OFFICE
			NO  | SELL     | 3  | EXPLORE
			NO  | PILOT    | 1  | EXPLORE
			""")
	void choosesByLocalBusinessGoalAndLength(String localSales, String goal, int months, String route) {
		var facts = Variables.putValue("localSales", localSales)
			.putValue("landingGoal", goal)
			.putValue("planMonths", months);
		assertThat(DecisionTables.evaluate("landing-route", facts).<String>getSingleEntry()).isEqualTo(route);
	}

}
