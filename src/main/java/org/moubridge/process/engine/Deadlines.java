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

	private final SilencePoints silence;

	Deadlines(TaskDeadlines rules, Initiatives initiatives, Parties parties, SilencePoints silence) {
		this.rules = rules;
		this.initiatives = initiatives;
		this.parties = parties;
		this.silence = silence;
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

	/** Returns the moment at which a party is asked for an answer, in ISO 8601: now. */
	public String asked(DelegateExecution execution) {
		return this.silence.now().toString();
	}

	/** Returns when a party that owes an answer is reminded. */
	public Date silenceReminder(DelegateExecution execution) {
		return point(execution, SilenceStage.REMINDER);
	}

	/** Returns when its alternate contact is written to. */
	public Date silenceAlternateContact(DelegateExecution execution) {
		return point(execution, SilenceStage.ALTERNATE_CONTACT);
	}

	/** Returns when the liaison officers of both parties are written to. */
	public Date silenceLiaisonOfficers(DelegateExecution execution) {
		return point(execution, SilenceStage.LIAISON_OFFICERS);
	}

	/** Returns when the waiting party has to choose how to go on. */
	public Date silenceChoice(DelegateExecution execution) {
		return point(execution, SilenceStage.CHOICE);
	}

	/** Returns the end of the time that the waiting party chose to wait. */
	public Date waitEnds(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		return Date.from(this.silence.opening(variables.text(InitiativeVariables.WAITING_PARTY),
				LocalDate.parse(variables.text(InitiativeVariables.WAIT_UNTIL))));
	}

	private Date point(DelegateExecution execution, SilenceStage stage) {
		return Date.from(this.silence.of(Silence.in(execution), stage));
	}

	private TrainingContent training(DelegateExecution execution) {
		return (TrainingContent) this.initiatives.content(new InitiativeVariables(execution).initiative());
	}

	private Instant start(DelegateExecution execution, LocalDate day) {
		ZoneId zone = this.parties.get(new InitiativeVariables(execution).leadParty()).zone();
		return day.atStartOfDay(zone).toInstant();
	}

}
