package org.moubridge.process;

import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CertificateRuleTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			100  | true  | CERTIFICATE
			80   | true  | CERTIFICATE
			79.9 | true  | LETTER
			100  | false | LETTER
			0    | false | LETTER
			""")
	void certifiesWhoAttendedAndAnswered(double attendancePercent, boolean feedbackGiven, String certificate) {
		var facts = Variables.putValue("attendancePercent", attendancePercent).putValue("feedbackGiven", feedbackGiven);
		assertThat(DecisionTables.evaluate("certificate-rule", facts).<String>getSingleEntry()).isEqualTo(certificate);
	}

}
