package org.moubridge.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.calendar.CalendarLoaded;
import org.moubridge.calendar.Calendars;
import org.moubridge.calendar.WorkingCalendar;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** With a day off that is taken back after each test. */
@ProductTest
@Transactional
class DeadlineRecountTests {

	@Autowired
	private Office office;

	@Autowired
	private Calendars calendars;

	@Autowired
	private DeadlineRecount recount;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TaskService tasks;

	@Test
	void movesWhatIsOpenWhenADayOffIsLoaded() {
		String reference = new TrainingWalk(this.office).drafted();
		Task before = this.office.task(reference, "Agree curriculum");
		WorkingCalendar beijing = this.calendars.of("zgc");
		LocalDate due = beijing.today(before.getDueDate().toInstant());
		dayOff("zgc", beijing.plus(beijing.today(Instant.now()), 2));
		this.events.publishEvent(new CalendarLoaded("zgc"));
		Date moved = this.tasks.createTaskQuery().taskId(before.getId()).singleResult().getDueDate();
		Instant expected = beijing.closing(beijing.plus(due, 1));
		assertThat(moved.toInstant()).isEqualTo(expected);
		assertThat(step(before.getId())).isEqualTo(expected);
	}

	@Test
	void leavesTheTasksOfTheOtherPartyAlone() {
		String reference = this.office.propose("mranti-coordinator", "Not moved");
		Task before = this.office.task(reference, "Propose training");
		dayOff("zgc", this.calendars.of("zgc").plus(this.calendars.of("zgc").today(Instant.now()), 2));
		this.events.publishEvent(new CalendarLoaded("zgc"));
		assertThat(step(before.getId())).isEqualTo(before.getDueDate().toInstant());
	}

	@Test
	void tellsBeforehandHowManyWouldMove() {
		new TrainingWalk(this.office).drafted();
		WorkingCalendar beijing = this.calendars.of("zgc");
		assertThat(this.recount.movedBy(beijing)).isZero();
		dayOff("zgc", beijing.plus(beijing.today(Instant.now()), 2));
		assertThat(this.recount.movedBy(this.calendars.of("zgc"))).isPositive();
	}

	private void dayOff(String party, LocalDate day) {
		this.jdbc
			.sql("insert into moubridge.calendar_day (party, day, working, name) values (?, ?, false, 'A day off')")
			.params(party, day)
			.update();
		this.jdbc
			.sql("update moubridge.party set calendar_revision = nextval('moubridge.calendar_revision') where id = ?")
			.param(party)
			.update();
		this.calendars.forget(party);
	}

	private Instant step(String task) {
		return this.jdbc.sql("select due_at from moubridge.step where task_id = ?")
			.param(task)
			.query((row, number) -> row.getTimestamp(1).toInstant())
			.single();
	}

}
