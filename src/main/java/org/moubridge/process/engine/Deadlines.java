package org.moubridge.process.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.moubridge.access.Parties;
import org.moubridge.calendar.TaskDeadlines;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.TrainingContent;

import org.springframework.stereotype.Component;

/**
 * The dates that the diagrams ask for: the due date of every task and the timers that
 * change the path.
 */
@Component("deadlines")
public class Deadlines {

	private final TaskDeadlines rules;

	private final Initiatives initiatives;

	private final Parties parties;

	Deadlines(TaskDeadlines rules, Initiatives initiatives, Parties parties) {
		this.rules = rules;
		this.initiatives = initiatives;
		this.parties = parties;
	}

	/** Returns when the task at hand is due. */
	public Date due(DelegateExecution execution) {
		return Date.from(this.rules.due(execution.getCurrentActivityId()));
	}

	/** Returns when somebody should look at the task at hand again. */
	public Date followUp(DelegateExecution execution) {
		return Date.from(this.rules.followUp(execution.getCurrentActivityId()));
	}

	/**
	 * Returns the end of the registration period: some days before the training starts,
	 * never in the past.
	 */
	public Date registrationCloses(DelegateExecution execution) {
		Instant now = this.rules.now();
		LocalDate start = training(execution).proposal().startDate();
		Instant end = start(execution, start.minusDays(this.rules.days("registration-closes")));
		Instant earliest = now.plus(java.time.Duration.ofDays(this.rules.days("registration-at-least")));
		return Date.from(end.isAfter(earliest) ? end : earliest);
	}

	/** Returns the end of the time in which feedback is collected. */
	public Date feedbackCloses(DelegateExecution execution) {
		return Date.from(this.rules.now().plus(java.time.Duration.ofDays(this.rules.days("feedback-period"))));
	}

	private TrainingContent training(DelegateExecution execution) {
		return (TrainingContent) this.initiatives.content(new InitiativeVariables(execution).initiative());
	}

	private Instant start(DelegateExecution execution, LocalDate day) {
		ZoneId zone = this.parties.get(new InitiativeVariables(execution).leadParty()).zone();
		return day.atStartOfDay(zone).toInstant();
	}

}
