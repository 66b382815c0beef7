package org.moubridge.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The table {@code partner-silence.dmn}: after how many working days of silence something
 * happens, and who is written to then. Each question is asked once and its answer kept:
 * the table changes with the product only. It is not evaluated by the process engine,
 * whose history of decisions would grow with each answer that is asked for.
 */
@Component
class SilenceRules {

	private final Resource table;

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final Map<Question, Rule> answers = new ConcurrentHashMap<>();

	SilenceRules(@Value("classpath:bpmn/partner-silence.dmn") Resource table) {
		this.table = table;
	}

	/** Returns what holds at a point when people in this role are asked. */
	Rule rule(SilenceStage stage, String role) {
		return this.answers.computeIfAbsent(new Question(stage, role), this::ask);
	}

	private Rule ask(Question question) {
		try (InputStream content = this.table.getInputStream()) {
			DmnDecision decision = this.engine.parseDecision("partner-silence", content);
			return Rule.of(
					this.engine
						.evaluateDecisionTable(decision,
								Variables.putValue("stage", question.stage().name())
									.putValue("silentRole", question.role()))
						.getSingleResult());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Question(SilenceStage stage, String role) {
	}

	/**
	 * A row of the table.
	 *
	 * @param workingDays of the silent party, after the day on which it was asked
	 * @param role of those who are written to
	 * @param side {@code silent}, {@code waiting} or {@code both}: whose people they are
	 */
	record Rule(int workingDays, String role, String side) {

		private static Rule of(DmnDecisionRuleResult row) {
			return new Rule(((Number) row.getEntry("workingDays")).intValue(), row.getEntry("role"),
					row.getEntry("side"));
		}

	}

}
