package org.moubridge.initiative;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moubridge.approval.Asking;
import org.moubridge.calendar.CalendarLoaded;
import org.moubridge.calendar.Calendars;
import org.moubridge.calendar.Deadline;
import org.moubridge.calendar.OpenDeadlines;
import org.moubridge.calendar.WorkingCalendar;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts the open deadlines again when a calendar has changed: from the moment the task
 * came up, by the rule that held then.
 */
@Component
class DeadlineRecount implements OpenDeadlines {

	private static final Logger log = LoggerFactory.getLogger(DeadlineRecount.class);

	private final Steps steps;

	private final Calendars calendars;

	private final Asking asking;

	private final TaskDates tasks;

	private final LostTime lost;

	private final Clock clock;

	DeadlineRecount(Steps steps, Calendars calendars, Asking asking, TaskDates tasks, LostTime lost, Clock clock) {
		this.steps = steps;
		this.calendars = calendars;
		this.asking = asking;
		this.tasks = tasks;
		this.lost = lost;
		this.clock = clock;
	}

	@Override
	public int movedBy(WorkingCalendar calendar) {
		return (int) this.steps.countedBy(calendar.party())
			.stream()
			.filter((step) -> !deadline(step, List.of(calendar)).due().equals(step.dueAt()))
			.count();
	}

	@EventListener
	void on(CalendarLoaded event) {
		List<Step> moved = this.steps.countedBy(event.party())
			.stream()
			.filter((step) -> !deadline(step, List.of()).due().equals(step.dueAt()))
			.toList();
		moved.forEach(this::reschedule);
		log.info("{} open deadlines moved with the calendar of {}", moved.size(), event.party());
	}

	/** What came up before has the time in addition that was lost meanwhile. */
	@EventListener
	void on(InitiativeResumed event) {
		this.steps.openOf(event.reference()).stream().filter((step) -> step.dueAt() != null).forEach(this::reschedule);
	}

	private void reschedule(Step step) {
		Deadline deadline = deadline(step, List.of());
		Instant reminder = deadline.reminderAfter(this.clock.instant()).orElse(null);
		this.steps.reschedule(step.taskId(), deadline.due(), reminder);
		this.asking.rescheduled(step.taskId(), deadline.due());
		this.tasks.reschedule(step.taskId(), deadline.due(), deadline.followUp());
	}

	/** Counts by the calendars as they are, except for those given. */
	private Deadline deadline(Step step, List<WorkingCalendar> candidates) {
		List<WorkingCalendar> calendars = step.allowance()
			.parties()
			.stream()
			.map((party) -> candidates.stream()
				.filter((candidate) -> candidate.party().equals(party))
				.findFirst()
				.orElseGet(() -> this.calendars.of(party)))
			.toList();
		return Deadline.of(step.createdAt(), this.lost.allowance(step), calendars);
	}

}
