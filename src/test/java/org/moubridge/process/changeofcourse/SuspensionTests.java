package org.moubridge.process.changeofcourse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.calendar.Calendars;
import org.moubridge.calendar.WorkingCalendar;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.ScreeningStopped;
import org.moubridge.initiative.Step;
import org.moubridge.initiative.Steps;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** An initiative that rests: nothing is due, and nothing is lost. */
@ProductTest
class SuspensionTests {

	private final Course course;

	private final Office office;

	private final Robot robot;

	private final Initiatives initiatives;

	private final Steps steps;

	private final Calendars calendars;

	private final ManagementService management;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	SuspensionTests(@Autowired WebApplicationContext context, @Autowired Office office, @Autowired Robot robot,
			@Autowired Initiatives initiatives, @Autowired Steps steps, @Autowired Calendars calendars,
			@Autowired ManagementService management, @Autowired JdbcClient jdbc,
			@Autowired ApplicationEventPublisher events, @Autowired PlatformTransactionManager transactions) {
		this.course = new Course(context, office, robot);
		this.office = office;
		this.robot = robot;
		this.initiatives = initiatives;
		this.steps = steps;
		this.calendars = calendars;
		this.management = management;
		this.jdbc = jdbc;
		this.events = events;
		this.transaction = new TransactionTemplate(transactions);
	}

	@ParameterizedTest
	@ValueSource(strings = { "mranti-coordinator", "zgc-coordinator", "compliance", "manager" })
	void endsWhenBothPartiesAgree(String person) throws Exception {
		String reference = this.course.running();
		this.course.take(person, reference, "suspension", "A new law");
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.SUSPENDED);
		this.office.complete("zgc-coordinator", reference, "Agree resumption");
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.SUSPENDED);
		this.office.complete("mranti-coordinator", reference, "Agree resumption");
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.RUNNING);
		this.office.complete("mranti-coordinator", reference, "Close registration");
	}

	@Test
	void letsNobodyDoATaskOfTheStreamMeanwhile() throws Exception {
		String reference = this.course.running();
		this.course.take("zgc-coordinator", reference, "suspension", "A new law");
		assertThat(this.office.refusal("mranti-coordinator", reference, "Close registration", Map.of()))
			.startsWith("The initiative is suspended.");
		this.course.page("zgc-coordinator", reference)
			.andExpect(content().string(containsString("suspended it: A new law")));
	}

	@Test
	void stopsTheTimersAndGivesThemTheLostTime() throws Exception {
		String reference = this.course.running("Give feedback");
		this.course.take("mranti-coordinator", reference, "suspension", "A new law");
		Job timer = timer(reference);
		passes(reference, 15, 14);
		this.jdbc.sql(
				"update act_ru_job set duedate_ = now() - interval '1 day', create_time_ = now() - interval '15 days' where id_ = ?")
			.param(timer.getId())
			.update();
		String other = this.course.running(); // the job executor has been at work
		this.course.take("mranti-coordinator", other, "suspension", "A new law");
		assertThat(timer(reference).isSuspended()).isTrue();
		resume(reference);
		WorkingCalendar calendar = this.calendars.of("mranti");
		LocalDate today = calendar.today(Instant.now());
		LocalDate due = calendar.plus(today.minusDays(15), 5 + calendar.between(today.minusDays(14), today));
		assertThat(timer(reference).getDuedate().toInstant()).isEqualTo(calendar.closing(due));
		assertThat(this.office.open(reference)).contains("Give feedback");
	}

	@Test
	void movesTheDeadlinesByTheLostTime() throws Exception {
		String reference = this.course.running();
		this.course.take("compliance", reference, "suspension", "A new law");
		passes(reference, 20, 14);
		Step before = step(reference, "Close registration");
		resume(reference);
		WorkingCalendar calendar = this.calendars.of("mranti");
		LocalDate today = calendar.today(Instant.now());
		LocalDate due = calendar.plus(calendar.today(before.createdAt()),
				before.allowance().workingDays() + calendar.between(today.minusDays(14), today));
		assertThat(step(reference, "Close registration").dueAt()).isEqualTo(calendar.closing(due));
		assertThat(this.office.task(reference, "Close registration").getDueDate().toInstant())
			.isEqualTo(calendar.closing(due));
	}

	@Test
	void doesNotKeepAPartyFromCancelling() throws Exception {
		String reference = this.course.running();
		this.course.take("mranti-coordinator", reference, "suspension", "A new law");
		this.course.take("zgc-coordinator", reference, "cancellation", "It takes too long");
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.CANCELLED);
		assertThat(this.office.open(reference)).containsExactly("Acknowledge cancellation", "Settle promises");
		this.robot.toTheEnd(reference, Map.of());
	}

	@Test
	void followsAnIncidentAndAScreeningThatStops() throws Exception {
		String reference = this.course.running();
		this.course.take("mranti-coordinator", reference, "incident", "A leak");
		this.office.complete("zgc-coordinator", reference, "Handle incident", Map.of("incidentConsequence", "SUSPEND"));
		this.office.settle(reference);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.SUSPENDED);
		resume(reference);
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(new ScreeningStopped(reference)));
		this.office.settle(reference);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.SUSPENDED);
		resume(reference);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.RUNNING);
	}

	@Test
	void isLeftToThoseWhoMay() throws Exception {
		String reference = this.course.running();
		this.course.ask("mranti-finance", reference, "suspension", Map.of("reason", "Not mine"))
			.andExpect(status().isForbidden());
		String draft = this.office.propose("mranti-coordinator", "Incubators to come");
		this.course.ask("manager", draft, "suspension", Map.of("reason", "Too early"))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("Too early")));
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.RUNNING);
	}

	@Test
	void beginsOnceWhenManyAskAtOnce() throws Exception {
		String reference = this.course.running();
		ExecutorService people = Executors.newFixedThreadPool(4);
		Callable<Integer> suspend = () -> this.course
			.ask("zgc-coordinator", reference, "suspension", Map.of("reason", "All at once"))
			.andReturn()
			.getResponse()
			.getStatus();
		List<Future<Integer>> answers = people.invokeAll(List.of(suspend, suspend, suspend, suspend));
		people.shutdown();
		int done = 0;
		for (Future<Integer> answer : answers) {
			assertThat(answer.get()).isIn(302, 409);
			done += (answer.get() == 302) ? 1 : 0;
		}
		assertThat(done).isEqualTo(1);
		this.office.settle(reference);
		assertThat(this.office.open(reference)).filteredOn("Agree resumption"::equals).hasSize(2);
	}

	/** Tasks came up some days ago, and the suspension began some days ago. */
	private void passes(String reference, int sinceTasks, int sinceSuspension) {
		this.jdbc.sql("""
				update moubridge.step set created_at = created_at - make_interval(days => ?)
				where reference = ? and ended_at is null and name <> 'Agree resumption'
				""").params(sinceTasks, reference).update();
		this.jdbc
			.sql("update moubridge.suspension set began_at = began_at - make_interval(days => ?) where reference = ?")
			.params(sinceSuspension, reference)
			.update();
	}

	private void resume(String reference) {
		this.office.complete("zgc-coordinator", reference, "Agree resumption");
		this.office.complete("mranti-coordinator", reference, "Agree resumption");
	}

	private Job timer(String reference) {
		return this.management.createJobQuery()
			.processInstanceId(this.office.instance(reference))
			.activityId("BoundaryEvent_FeedbackPeriodOver")
			.singleResult();
	}

	private Step step(String reference, String name) {
		return this.steps.openOf(reference)
			.stream()
			.filter((step) -> step.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

}
