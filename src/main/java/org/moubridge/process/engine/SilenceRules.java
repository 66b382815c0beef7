package org.moubridge.process.engine;

import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The table {@code partner-silence.dmn}: after how many working days of silence something
 * happens, and who is written to then.
 */
@Component
class SilenceRules {

	private final KeptTable<Rule> table;

	SilenceRules(@Value("classpath:bpmn/partner-silence.dmn") Resource table) {
		this.table = new KeptTable<>(table, "partner-silence", Rule::of);
	}

	/** Returns what holds at a point when people in this role are asked. */
	Rule rule(SilenceStage stage, String role) {
		return this.table.ask(Map.of("stage", stage.name(), "silentRole", role));
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
