package org.moubridge.story;

import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.story.CountedStatements.Cost;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a step of a person costs in the database: one commit that writes, and so many
 * statements at most. A query added for each row is noticed here.
 */
@ProductTest
class CostTests {

	/**
	 * A step looks once at the calendar of each party, however many deadlines it counts;
	 * the days themselves are read when they have changed.
	 */
	private static final int STATEMENTS_OF_A_DEADLINE = 2;

	/**
	 * The task with its execution, authorizations and history, the step, the mail, and
	 * the participant's own mail with her link.
	 */
	private static final int STATEMENTS_OF_A_TASK = 17;

	@Value("${moubridge.base-url}")
	private String base;

	@Autowired
	private CountedStatements counted;

	@Autowired
	private TrainingLife life;

	@Autowired
	private Office office;

	@Test
	void eachStepIsOneCommitOfAFewStatements() throws Exception {
		Clerk coordinator = new Clerk(this.base, "mranti-coordinator");
		String[] started = new String[1];
		cheap("start", this.counted.of(() -> started[0] = coordinator.start("Incubation for deep tech")), 70);
		String reference = started[0];
		cheap("mranti-coordinator", reference, "Propose training", 95);
		cheap("mranti-coordinator", reference, "Draft curriculum", 100);
		cheap("zgc-coordinator", reference, "Agree curriculum", 170);
		cheap("mranti-coordinator", reference, "Confirm speaker", 60);
		cheap("mranti-finance", reference, "Plan budget", 60);
		cheap("mranti-coordinator", reference, "Arrange venue", 60);
		cheap("compliance", reference, "Clear content", 165);
		cheap("zgc-approver", reference, "Decide", 80);
		cheap("mranti-approver", reference, "Decide", 195); // and invites to a session
		cheap("zgc-coordinator", reference, "Register participant", 90);
		cheap("mranti-coordinator", reference, "Close registration", 100);
	}

	@Test
	void theTwentiethParticipantCostsAsMuchAsTheSecond() throws Exception {
		String few = this.life.approved("mranti");
		String many = this.life.approved("mranti");
		this.life.register(few, "Aina");
		this.life.register(many, people(18));
		same(few, many, "Register participant");
		this.office.complete("mranti-coordinator", many, "Register participant",
				Map.of("email", "p20@moubridge.example"));
		this.life.lead(few, "Close registration", Map.of());
		this.life.lead(many, "Close registration", Map.of());
		same(few, many, "Select participants");
		this.office.settle(few);
		this.office.settle(many);
		same(few, many, "Decide go or no-go");
		this.office.settle(few);
		this.office.settle(many);
		attendanceCostsNoMoreThanItsTasks(few, many);
	}

	/**
	 * Attendance brings up a task for the feedback of each participant; apart from them
	 * it costs the same.
	 */
	private void attendanceCostsNoMoreThanItsTasks(String few, String many) throws Exception {
		int two = cost("mranti-coordinator", few, "Record attendance").count();
		int twenty = cost("mranti-coordinator", many, "Record attendance").count();
		assertThat(twenty - two).isLessThanOrEqualTo(18 * STATEMENTS_OF_A_TASK);
	}

	private void cheap(String login, String reference, String task, int statements) throws Exception {
		cheap(login + " " + task, cost(login, reference, task), statements);
	}

	private static void cheap(String step, Cost cost, int statements) {
		assertThat(cost.writeCommits()).as(step).isEqualTo(1);
		assertThat(cost.containing("calendar_revision")).as("deadlines of " + step)
			.hasSizeLessThanOrEqualTo(STATEMENTS_OF_A_DEADLINE);
		assertThat(cost.statements()).as(step).hasSizeLessThanOrEqualTo(statements);
	}

	private void same(String few, String many, String task) throws Exception {
		assertThat(cost("mranti-coordinator", many, task).count()).as(task)
			.isEqualTo(cost("mranti-coordinator", few, task).count());
	}

	private Cost cost(String login, String reference, String task) throws Exception {
		Clerk clerk = new Clerk(this.base, login);
		String id = clerk.task(reference, task);
		String body = clerk.filled(id, Map.of());
		return this.counted.of(() -> assertThat(clerk.submit(id, body).statusCode()).isEqualTo(204));
	}

	private static String[] people(int count) {
		return IntStream.rangeClosed(1, count).mapToObj((number) -> "P" + number).toArray(String[]::new);
	}

}
