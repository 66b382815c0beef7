package org.moubridge.process;

import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TravelRouteTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			MY    | MY    | WORK     | 300 | VISA_FREE
			CN    | CN    | WORK     | 300 | VISA_FREE
			MY    | CN    | VISIT    | 5   | VISA_FREE
			MY    | CN    | EXCHANGE | 30  | VISA_FREE
			MY    | CN    | EXCHANGE | 31  | PROFESSIONAL_VISIT_PASS
			MY    | CN    | VISIT    | 31  | VISA
			CN    | MY    | TRAINING | 30  | VISA_FREE
			CN    | MY    | TRAINING | 31  | VISA
			MY    | CN    | RESEARCH | 10  | PROFESSIONAL_VISIT_PASS
			MY    | OTHER | WORK     | 365 | PROFESSIONAL_VISIT_PASS
			MY    | OTHER | WORK     | 366 | VISA
			CN    | MY    | RESEARCH | 10  | WORK_VISA
			CN    | OTHER | WORK     | 400 | WORK_VISA
			CN    | OTHER | VISIT    | 5   | VISA
			OTHER | MY    | VISIT    | 5   | VISA
			""")
	void followsFromWhereWhoWhyAndHowLong(String destination, String nationality, String purpose, int stayDays,
			String route) {
		var facts = Variables.putValue("destination", destination)
			.putValue("nationality", nationality)
			.putValue("purpose", purpose)
			.putValue("stayDays", stayDays);
		assertThat(DecisionTables.evaluate("travel-route", facts).<String>getSingleEntry()).isEqualTo(route);
	}

}
