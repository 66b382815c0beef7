package org.moubridge.process.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The table {@code task-deadline.dmn}: how many working days a task or timer has, in
 * whose calendar, and when to remind.
 */
@Component
class DeadlineRules {

	private final KeptTable<Rule> table;

	DeadlineRules(@Value("classpath:bpmn/task-deadline.dmn") Resource table) {
		this.table = new KeptTable<>(table, "task-deadline", Rule::of);
	}

	/**
	 * Returns the rule of a task or timer, named by the id of its box in the diagram.
	 * @param urgency {@code NORMAL} or {@code URGENT}
	 */
	Rule rule(String process, String task, String urgency) {
		return this.table.ask(Map.of("process", process, "task", task, "urgency", urgency));
	}

	/**
	 * A row of the table.
	 *
	 * @param workingDays nought: until the day of what it is about
	 * @param calendar {@code asked}, {@code lead}, {@code partner} or {@code both}
	 * @param reminders in working days from the due day
	 */
	record Rule(int workingDays, String calendar, List<Integer> reminders) {

		private static Rule of(DmnDecisionRuleResult row) {
			String reminders = row.getEntry("reminders");
			return new Rule(((Number) row.getEntry("workingDays")).intValue(), row.getEntry("calendar"),
					Arrays.stream(reminders.split(","))
						.filter((point) -> !point.isBlank())
						.map((point) -> Integer.valueOf(point.strip()))
						.toList());
		}

	}

}
