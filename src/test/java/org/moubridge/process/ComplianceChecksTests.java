package org.moubridge.process;

import java.util.Arrays;
import java.util.List;

import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ComplianceChecksTests {

	private static final List<String> QUESTIONS = List.of("controlledTechnology", "endUserConcern",
			"personalDataToChina", "personalDataToMalaysia", "geneticResources", "humansOrAnimals",
			"intellectualProperty");

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			-                                         | -
			controlledTechnology                      | EXPORT_CONTROL
			endUserConcern                            | SANCTIONS
			personalDataToChina                       | PERSONAL_DATA_TO_CHINA
			personalDataToMalaysia                    | PERSONAL_DATA_TO_MALAYSIA
			geneticResources                          | GENETIC_RESOURCES
			humansOrAnimals                           | ETHICS
			intellectualProperty                      | INTELLECTUAL_PROPERTY
			controlledTechnology,intellectualProperty | EXPORT_CONTROL,INTELLECTUAL_PROPERTY
			personalDataToChina,geneticResources      | PERSONAL_DATA_TO_CHINA,GENETIC_RESOURCES
			""")
	void followFromWhatIsExposed(String exposed, String checks) {
		var facts = Variables.createVariables();
		QUESTIONS.forEach((question) -> facts.put(question, list(exposed).contains(question) ? "YES" : "NO"));
		assertThat(DecisionTables.evaluate("compliance-checks", facts).collectEntries("check"))
			.containsExactlyElementsOf(list(checks));
	}

	private static List<String> list(String values) {
		return (values != null) ? Arrays.asList(values.split(",")) : List.of();
	}

}
