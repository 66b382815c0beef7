package org.moubridge.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;

/** Evaluates the decision tables of {@code bpmn/} alone, without a process engine. */
final class DecisionTables {

	private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private DecisionTables() {
	}

	static DmnDecisionResult evaluate(String decision, VariableMap facts) {
		try (InputStream table = Files.newInputStream(Path.of("bpmn", decision + ".dmn"))) {
			return ENGINE.evaluateDecision(ENGINE.parseDecision(decision, table), facts);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
