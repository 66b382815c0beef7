package org.moubridge.process;

import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table row by row. */
class LandingEligibilityTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			NO  | NO  | 20 | MARKET    | SELL     | INCOMPLETE
			NO  | YES | 20 | MARKET    | SELL     | INCOMPLETE
			YES | YES | 0  | IDEA      | ENTITY   | ELIGIBLE
			YES | NO  | 1  | MARKET    | SELL     | NOT_ELIGIBLE
			YES | NO  | 2  | IDEA      | RESEARCH | NOT_ELIGIBLE
			YES | NO  | 2  | PROTOTYPE | SELL     | NOT_ELIGIBLE
			YES | NO  | 2  | PROTOTYPE | ENTITY   | NOT_ELIGIBLE
			YES | NO  | 2  | PROTOTYPE | PILOT    | ELIGIBLE
			YES | NO  | 2  | PROTOTYPE | RESEARCH | ELIGIBLE
			YES | NO  | 2  | PILOT     | SELL     | ELIGIBLE
			YES | NO  | 20 | MARKET    | ENTITY   | ELIGIBLE
			""")
	void judgesByPapersStaffStageAndGoal(String complete, String exception, int staff, String stage, String goal,
			String eligibility) {
		var facts = Variables.putValue("documentsComplete", complete)
			.putValue("eligibilityException", exception)
			.putValue("staffCount", staff)
			.putValue("productStage", stage)
			.putValue("landingGoal", goal);
		assertThat(DecisionTables.evaluate("landing-eligibility", facts).<String>getSingleEntry())
			.isEqualTo(eligibility);
	}

}
