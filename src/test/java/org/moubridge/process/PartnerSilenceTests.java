package org.moubridge.process;

import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PartnerSilenceTests {

	@ParameterizedTest
	@CsvSource({ "REMINDER, coordinator, 5, coordinator, silent", "REMINDER, finance, 5, finance, silent",
			"ALTERNATE_CONTACT, coordinator, 10, approver, silent",
			"ALTERNATE_CONTACT, approver, 10, coordinator, silent", "ALTERNATE_CONTACT, legal, 10, coordinator, silent",
			"LIAISON_OFFICERS, approver, 15, liaison, both", "CHOICE, approver, 20, coordinator, waiting" })
	void involvesMorePeopleTheLongerAPartyIsSilent(String stage, String asked, int workingDays, String role,
			String side) {
		var row = DecisionTables
			.evaluate("partner-silence", Variables.putValue("stage", stage).putValue("silentRole", asked))
			.getSingleResult();
		assertThat(row.<Number>getEntry("workingDays").intValue()).isEqualTo(workingDays);
		assertThat(row.<String>getEntry("role")).isEqualTo(role);
		assertThat(row.<String>getEntry("side")).isEqualTo(side);
	}

}
