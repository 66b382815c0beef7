package org.moubridge.initiative;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.access.People;
import org.moubridge.calendar.Calendars;
import org.moubridge.calendar.WorkingCalendar;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The scan at moments of its own; the other tasks of the database are not due by then.
 */
@ProductTest
@Order(1) // while few others wait to be reminded
class RemindersTests {

	private static final String REMINDER = "TASK_REMINDER mranti-coordinator@moubridge.example";

	private static final String OVERDUE = "TASK_OVERDUE mranti-coordinator@moubridge.example";

	@Autowired
	private Steps steps;

	@Autowired
	private Calendars calendars;

	@Autowired
	private ReminderScan scan;

	@Autowired
	private People people;

	@Autowired
	private Courses courses;

	@Autowired
	private Office office;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void comeAtTheirPointsExactlyOnce() {
		String reference = this.office.propose("mranti-coordinator", "To be reminded of");
		Step step = this.steps.openOf(reference).get(0);
		assertThat(step.remindAt()).isEqualTo(kualaLumpur().opening(kualaLumpur().minus(day(step.dueAt()), 3)));
		scanAt(step.remindAt().minusSeconds(1));
		assertThat(reminders(reference)).isEmpty();
		scanAt(step.remindAt());
		scanAt(step.remindAt());
		scanAt(step.remindAt().plusSeconds(60));
		assertThat(reminders(reference)).containsExactly(REMINDER);
		scanAt(step.dueAt().plus(Duration.ofDays(30)));
		scanAt(openingAfter(step.dueAt().plus(Duration.ofDays(30))));
		assertThat(reminders(reference)).containsExactly(REMINDER, OVERDUE);
		assertThat(this.steps.openOf(reference).get(0).remindAt()).isNull();
	}

	@Test
	void areMadeUpForByOneMailAfterTheSystemWasDown() {
		String reference = this.office.propose("mranti-coordinator", "Missed all points");
		Instant late = openingAfter(this.steps.openOf(reference).get(0).dueAt().plus(Duration.ofDays(60)));
		scanAt(late);
		scanAt(late.plusSeconds(60));
		assertThat(reminders(reference)).containsExactly(OVERDUE);
	}

	@Test
	void waitForTheNextMorningOfTheRecipient() {
		String reference = this.office.propose("mranti-coordinator", "Not at night");
		Step step = this.steps.openOf(reference).get(0);
		Instant night = kualaLumpur().closing(day(step.remindAt())).plus(Duration.ofHours(4));
		scanAt(night);
		assertThat(reminders(reference)).isEmpty();
		Instant morning = kualaLumpur().nextOpen(night);
		assertThat(this.steps.openOf(reference).get(0).remindAt()).isEqualTo(morning);
		scanAt(morning);
		assertThat(reminders(reference)).containsExactly(REMINDER);
	}

	@Test
	void areSentAlthoughAnEarlierOneFails() {
		String broken = this.office.propose("mranti-coordinator", "Its party is gone");
		String reference = this.office.propose("mranti-coordinator", "After the broken one");
		Instant point = this.steps.openOf(reference).get(0).remindAt();
		this.jdbc.sql(
				"update moubridge.step set counted_by = '{nobody}', remind_at = ? where reference = ? and ended_at is null")
			.params(Timestamp.from(point.minusSeconds(60)), broken)
			.update();
		try {
			scanAt(point);
			assertThat(reminders(reference)).containsExactly(REMINDER);
			assertThat(reminders(broken)).isEmpty();
		}
		finally {
			this.jdbc.sql("update moubridge.step set counted_by = '{mranti}' where reference = ?")
				.param(broken)
				.update();
		}
	}

	@Test
	void areForWhoTookTheTask() {
		String reference = new TrainingWalk(this.office).drafted();
		this.jdbc.sql(
				"update moubridge.step set assignee = 'zgc-approver', reminders = '{-1}' where reference = ? and ended_at is null")
			.param(reference)
			.update();
		Step step = this.steps.openOf(reference).get(0);
		Instant point = this.calendars.of("zgc").opening(this.calendars.of("zgc").today(step.dueAt()));
		this.steps.remindAt(step.taskId(), point);
		scanAt(point);
		assertThat(reminders(reference)).containsExactly("TASK_REMINDER zgc-approver@moubridge.example");
	}

	@Test
	void areNotSentWhileTheInitiativeRests() {
		String reference = new TrainingWalk(this.office).running();
		this.courses.suspend(reference, this.people.get("zgc-coordinator"), "A new law");
		this.office.settle(reference);
		this.jdbc.sql(
				"update moubridge.step set remind_at = now() - interval '1 day' where reference = ? and ended_at is null")
			.param(reference)
			.update();
		List<String> due = this.steps.toRemind(Instant.now());
		assertThat(this.steps.openOf(reference)).isNotEmpty()
			.allSatisfy((step) -> assertThat(due.contains(step.taskId()))
				.isEqualTo(step.name().equals("Agree resumption")));
	}

	private void scanAt(Instant moment) {
		this.scan.at(moment);
	}

	private List<String> reminders(String reference) {
		return this.office.mails(reference)
			.stream()
			.filter((mail) -> mail.startsWith("TASK_REMINDER") || mail.startsWith("TASK_OVERDUE"))
			.filter((mail) -> !mail.contains("coordinator-2"))
			.toList();
	}

	private Instant openingAfter(Instant moment) {
		return kualaLumpur().opening(kualaLumpur().plus(day(moment), 1));
	}

	private java.time.LocalDate day(Instant moment) {
		return kualaLumpur().today(moment);
	}

	private WorkingCalendar kualaLumpur() {
		return this.calendars.of("mranti");
	}

}
