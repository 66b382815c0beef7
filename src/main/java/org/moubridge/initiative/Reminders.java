package org.moubridge.initiative;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moubridge.access.People;
import org.moubridge.calendar.Calendars;
import org.moubridge.calendar.Deadline;
import org.moubridge.calendar.WorkingCalendar;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.Mail;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.Mails;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds people of their open tasks: one scan over the record, no timer for each task.
 * What was missed while the system was down is made up for by one mail, when the
 * recipients are at work again.
 */
@Component
class Reminders {

	private static final Logger log = LoggerFactory.getLogger(Reminders.class);

	private final Steps steps;

	private final Initiatives initiatives;

	private final Calendars calendars;

	private final People people;

	private final Mails mails;

	private final AskedByLink guests;

	private final LostTime lost;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Reminders(Steps steps, Initiatives initiatives, Calendars calendars, People people, Mails mails, AskedByLink guests,
			LostTime lost, PlatformTransactionManager transactions, Clock clock) {
		this.steps = steps;
		this.initiatives = initiatives;
		this.calendars = calendars;
		this.people = people;
		this.mails = mails;
		this.guests = guests;
		this.lost = lost;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/** Deals with every task whose time to remind has come, each in a transaction. */
	@Scheduled(fixedDelayString = "${moubridge.initiative.reminder-scan:PT1M}")
	void scan() {
		Instant now = this.clock.instant();
		this.steps.toRemind(now).forEach((task) -> dealWith(task, now));
	}

	/** One that fails is tried again at the next scan, and holds up no other. */
	private void dealWith(String task, Instant now) {
		try {
			this.transaction.executeWithoutResult(
					(status) -> this.steps.takeToRemind(task, now).ifPresent((step) -> dealWith(step, now)));
		}
		catch (RuntimeException ex) {
			log.warn("Nobody could be reminded of task {}", task, ex);
		}
	}

	/**
	 * Nobody is written to at night or on a day off: then it waits for the next opening.
	 */
	private void dealWith(Step step, Instant now) {
		List<WorkingCalendar> calendars = this.calendars.of(step.allowance().parties());
		Optional<Instant> closedUntil = calendars.stream()
			.filter((calendar) -> !calendar.isOpen(now))
			.map((calendar) -> calendar.nextOpen(now))
			.max(Instant::compareTo);
		if (closedUntil.isPresent()) {
			this.steps.remindAt(step.taskId(), closedUntil.get());
			return;
		}
		remind(step, calendars.get(0), now);
		this.steps.remindAt(step.taskId(),
				Deadline.of(step.createdAt(), this.lost.allowance(step), calendars).reminderAfter(now).orElse(null));
	}

	/** As long as there is time, a task that has a guest is hers alone. */
	private void remind(Step step, WorkingCalendar calendar, Instant now) {
		Instant due = step.dueAt();
		LocalDate day = (due != null) ? calendar.today(due) : null;
		boolean overdue = due != null && due.isBefore(now);
		if (!this.guests.remind(step.taskId(), day, now) || overdue) {
			remindColleagues(step, day, overdue);
		}
		log.info("{}: reminded of {}", step.reference(), step.taskKey());
	}

	private void remindColleagues(Step step, @Nullable LocalDate due, boolean overdue) {
		Map<String, String> data = new HashMap<>(Map.of("reference", step.reference(), "title",
				this.initiatives.get(step.reference()).title(), "task", step.name(), "step", step.taskKey(), "url",
				"/camunda/app/tasklist/default/#/?task=" + step.taskId()));
		if (due != null) {
			data.put("due", due.toString());
		}
		String key = "reminder/" + step.taskId() + "/" + step.remindAt() + "/";
		this.people.asked(step.assignee(), step.candidateGroup())
			.stream()
			.filter((person) -> !person.digest()) // she reads it every morning
			.forEach((person) -> this.mails
				.send(new Mail(key + person.id(), overdue ? MailTemplate.TASK_OVERDUE : MailTemplate.TASK_REMINDER,
						Addressee.of(person), step.reference(), step.taskId(), data)));
	}

}
