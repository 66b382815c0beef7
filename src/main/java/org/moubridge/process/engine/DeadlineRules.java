package org.moubridge.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
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
 * The table {@code task-deadline.dmn}: how many working days a task or timer has, in
 * whose calendar, and when to remind. Each question is asked once and its answer kept:
 * the table changes with the product only. It is not evaluated by the process engine,
 * whose history of decisions would grow by three rows for each task.
 */
@Component
class DeadlineRules {

	private final Resource table;

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final Map<Question, Rule> answers = new ConcurrentHashMap<>();

	DeadlineRules(@Value("classpath:bpmn/task-deadline.dmn") Resource table) {
		this.table = table;
	}

	/**
	 * Returns the rule of a task or timer, named by the id of its box in the diagram.
	 * @param urgency {@code NORMAL} or {@code URGENT}
	 */
	Rule rule(String process, String task, String urgency) {
		return this.answers.computeIfAbsent(new Question(process, task, urgency), this::ask);
	}

	private Rule ask(Question question) {
		try (InputStream content = this.table.getInputStream()) {
			DmnDecision decision = this.engine.parseDecision("task-deadline", content);
			return Rule.of(
					this.engine
						.evaluateDecisionTable(decision,
								Variables.putValue("process", question.process())
									.putValue("task", question.task())
									.putValue("urgency", question.urgency()))
						.getSingleResult());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Question(String process, String task, String urgency) {
	}

	/**
	 * A row of the table.
	 *
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
