package org.moubridge.process.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

import org.moubridge.calendar.Allowance;
import org.moubridge.calendar.Calendars;
import org.moubridge.calendar.Deadline;
import org.moubridge.calendar.Stay;
import org.moubridge.calendar.WorkingCalendar;
import org.moubridge.calendar.WorkingDays;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.LostTime;
import org.moubridge.initiative.Parts;
import org.moubridge.initiative.TrainingContent;

import org.springframework.stereotype.Component;

/**
 * The dates that the diagrams ask for: due and follow-up date of every task, and the
 * timers that change the path. Counted in working days of the party whose turn it is, as
 * the table {@code task-deadline} says.
 */
@Component("deadlines")
public class Deadlines {

	/** A registration period is never shorter, in working days. */
	private static final int SHORTEST_REGISTRATION = 3;

	/** A registration that is extended stays open for a week, in working days. */
	private static final int EXTENSION = 5;

	private final DeadlineRules rules;

	private final Calendars calendars;

	private final Initiatives initiatives;

	private final Parts parts;

	private final Entries entries;

	private final Clock clock;

	private final SilencePoints silence;

	private final LostTime lost;

	Deadlines(DeadlineRules rules, Calendars calendars, Initiatives initiatives, Parts parts, Entries entries,
			SilencePoints silence, LostTime lost, Clock clock) {
		this.rules = rules;
		this.calendars = calendars;
		this.initiatives = initiatives;
		this.parts = parts;
		this.entries = entries;
		this.silence = silence;
		this.lost = lost;
		this.clock = clock;
	}

	/** Returns when the task at hand is due. */
	public Date due(DelegateExecution execution) {
		return Date.from(deadline(execution).due());
	}

	/** Returns when somebody should look at the task at hand again. */
	public Date followUp(DelegateExecution execution) {
		return Date.from(deadline(execution).followUp());
	}

	/**
	 * Returns the end of the registration period: some working days before the training
	 * starts, and some after it was opened at least; a week after it was extended.
	 */
	public Date registrationCloses(DelegateExecution execution) {
		WorkingCalendar calendar = leadCalendar(execution);
		if ("EXTEND".equals(new InitiativeVariables(execution).text(InitiativeVariables.GO_NO_GO))) {
			return Date.from(calendar
				.closing(calendar.plus(calendar.today(begun(execution)), EXTENSION + lost(execution, calendar))));
		}
		LocalDate end = calendar.minus(training(execution).proposal().startDate(),
				workingDays(execution, "BoundaryEvent_RegistrationPeriodOver"));
		LocalDate earliest = calendar.plus(calendar.today(begun(execution)),
				SHORTEST_REGISTRATION + lost(execution, calendar));
		return Date.from(calendar.closing(end.isAfter(earliest) ? end : earliest));
	}

	/** Returns the end of the time in which feedback is collected. */
	public Date feedbackCloses(DelegateExecution execution) {
		WorkingCalendar calendar = leadCalendar(execution);
		return Date.from(calendar.closing(calendar.plus(calendar.today(begun(execution)),
				workingDays(execution, "BoundaryEvent_FeedbackPeriodOver") + lost(execution, calendar))));
	}

	/**
	 * Returns the end of a time that began when its timer was set, in working days of the
	 * leading party.
	 * @param timer the id of the timer's event, as it stands in the table
	 */
	public Date timer(DelegateExecution execution, String timer) {
		WorkingCalendar calendar = leadCalendar(execution);
		return Date.from(calendar.closing(calendar.plus(calendar.today(begun(execution)),
				workingDays(execution, timer) + lost(execution, calendar))));
	}

	/**
	 * Returns a moment some working days before the planned start; at once when that has
	 * passed.
	 * @param timer see {@link #timer}
	 */
	public Date beforeStart(DelegateExecution execution, String timer) {
		WorkingCalendar calendar = leadCalendar(execution);
		LocalDate start = stay(execution).map(Stay::start).orElseGet(() -> calendar.today(begun(execution)));
		return Date.from(calendar.opening(calendar.minus(start, workingDays(execution, timer))));
	}

	/**
	 * Returns a moment some working days before a day that a part of the record names,
	 * like the first day of a visit; at once when that has passed.
	 * @param timer see {@link #timer}
	 * @param part the name of the part, which is the form it was written in
	 */
	public Date beforeDay(DelegateExecution execution, String timer, String part, String field) {
		WorkingCalendar calendar = leadCalendar(execution);
		Object day = this.parts.get(new InitiativeVariables(execution).initiative(), part).get(field);
		return Date
			.from(calendar.opening(calendar.minus(LocalDate.parse((String) day), workingDays(execution, timer))));
	}

	/**
	 * Returns a moment some working days after the planned end.
	 * @param timer see {@link #timer}
	 */
	public Date afterEnd(DelegateExecution execution, String timer) {
		WorkingCalendar calendar = leadCalendar(execution);
		LocalDate end = stay(execution).map(Stay::end).orElseGet(() -> calendar.today(begun(execution)));
		return Date.from(calendar.closing(calendar.plus(end, workingDays(execution, timer))));
	}

	/**
	 * Returns the point at which those who took part are asked what became of a closed
	 * initiative: as many months after its timer was set as the row at hand says, when
	 * the leading party is at work.
	 */
	public Date pointAfterClosure(DelegateExecution execution) {
		WorkingCalendar calendar = leadCalendar(execution);
		LocalDate day = calendar.today(begun(execution)).plusMonths(new EntryRows(execution).months());
		return Date.from(calendar.opening(calendar.plus(day, 0)));
	}

	/**
	 * Returns when what the current row is about is so many days late.
	 * @param days calendar days after its own day
	 */
	public Date lateBy(DelegateExecution execution, int days) {
		LocalDate own = ownDay(execution).orElseThrow();
		return Date.from(leadCalendar(execution).closing(own.plusDays(days)));
	}

	/**
	 * Returns how long the task at hand may take, and in whose calendars that is counted.
	 */
	Allowance allowance(DelegateExecution execution) {
		DeadlineRules.Rule rule = rule(execution, execution.getCurrentActivityId());
		List<String> parties = parties(execution, rule.calendar());
		int days = (rule.workingDays() > 0) ? rule.workingDays() : daysToItsOwnDay(execution, parties);
		return new Allowance(days, parties, rule.reminders());
	}

	/** Returns the day of what the current row is about, as the record has it now. */
	private Optional<LocalDate> ownDay(DelegateExecution execution) {
		var rows = new EntryRows(execution);
		return rows.current("due")
			.map((due) -> rows.current("id")
				.map((id) -> this.entries.get(UUID.fromString(id)).text("date"))
				.orElse(due))
			.map(LocalDate::parse);
	}

	/** What is about something with a day of its own is due on that day. */
	private int daysToItsOwnDay(DelegateExecution execution, List<String> parties) {
		List<WorkingCalendar> calendars = this.calendars.of(parties);
		WorkingDays days = WorkingDays.common(calendars.toArray(WorkingDays[]::new));
		LocalDate today = calendars.get(0).today(this.clock.instant());
		LocalDate own = ownDay(execution).orElse(today);
		int count = 1;
		for (LocalDate day = days.plus(today, 1); day.isBefore(own); day = days.plus(day, 1)) {
			count++;
		}
		return count;
	}

	/** Returns on which day something is due for whoever is asked by the task at hand. */
	LocalDate dueDay(DelegateExecution execution, Date due) {
		return LocalDate.ofInstant(due.toInstant(), this.calendars.zone(allowance(execution).parties().get(0)));
	}

	private Deadline deadline(DelegateExecution execution) {
		Allowance allowance = allowance(execution);
		return Deadline.of(this.clock.instant(), allowance, this.calendars.of(allowance.parties()));
	}

	private int workingDays(DelegateExecution execution, String timer) {
		return rule(execution, timer).workingDays();
	}

	private DeadlineRules.Rule rule(DelegateExecution execution, String task) {
		String process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
		return this.rules.rule(process, task, new InitiativeVariables(execution).urgency());
	}

	private static List<String> parties(DelegateExecution execution, String calendar) {
		var variables = new InitiativeVariables(execution);
		List<String> both = List.of(variables.leadParty(), variables.partnerParty());
		return switch (calendar) {
			case "lead" -> both.subList(0, 1);
			case "partner" -> both.subList(1, 2);
			case "both" -> both;
			default -> asked(execution, both);
		};
	}

	/** A joint role is asked in the name of both parties. */
	private static List<String> asked(DelegateExecution execution, List<String> both) {
		var task = ((UserTaskActivityBehavior) ((ExecutionEntity) execution).getActivity().getActivityBehavior())
			.getTaskDefinition();
		List<String> groups = task.getCandidateGroupIdExpressions()
			.stream()
			.map((Expression group) -> (String) group.getValue(execution))
			.toList();
		List<String> asked = both.stream()
			.filter((party) -> groups.stream().anyMatch((group) -> group.startsWith(party + "-")))
			.toList();
		return asked.isEmpty() ? both : asked;
	}

	/** Returns when the timer at hand began to run: now, unless it is counted again. */
	private Instant begun(DelegateExecution execution) {
		return ((ExecutionEntity) execution).getJobs()
			.stream()
			.map(JobEntity::getCreateTime)
			.filter(Objects::nonNull)
			.findFirst()
			.map(Date::toInstant)
			.orElseGet(this.clock::instant);
	}

	/** Returns for how long the timer at hand stood still with its initiative. */
	private int lost(DelegateExecution execution, WorkingCalendar calendar) {
		return this.lost.days(new InitiativeVariables(execution).initiative(), begun(execution),
				List.of(calendar.party()));
	}

	private WorkingCalendar leadCalendar(DelegateExecution execution) {
		return this.calendars.of(new InitiativeVariables(execution).leadParty());
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

	private Optional<Stay> stay(DelegateExecution execution) {
		return this.initiatives.content(new InitiativeVariables(execution).initiative()).stay();
	}

	private TrainingContent training(DelegateExecution execution) {
		return (TrainingContent) this.initiatives.content(new InitiativeVariables(execution).initiative());
	}

}
