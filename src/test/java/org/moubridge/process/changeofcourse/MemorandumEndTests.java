package org.moubridge.process.changeofcourse;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.access.People;
import org.moubridge.access.TooLate;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

/** Initiatives that are still on their way when their Memorandum ends. */
@ProductTest
class MemorandumEndTests {

	private static final String TASK = "Decide on end of Memorandum";

	/** A Memorandum of the same parties, for this test alone. */
	private static final String MOU = "MOU-2019-900";

	private static final LocalDate LAST = LocalDate.now().plusDays(122);

	private final Course course;

	private final Office office;

	private final Robot robot;

	private final Initiatives initiatives;

	private final Entries entries;

	private final People people;

	private final JdbcClient jdbc;

	private final ScheduledTaskHolder schedules;

	MemorandumEndTests(@Autowired WebApplicationContext context, @Autowired Office office, @Autowired Robot robot,
			@Autowired Initiatives initiatives, @Autowired Entries entries, @Autowired People people,
			@Autowired JdbcClient jdbc, @Autowired ScheduledTaskHolder schedules) {
		this.course = new Course(context, office, robot);
		this.office = office;
		this.robot = robot;
		this.initiatives = initiatives;
		this.entries = entries;
		this.people = people;
		this.jdbc = jdbc;
		this.schedules = schedules;
	}

	@BeforeEach
	void signs() {
		this.jdbc.sql("insert into moubridge.mou (reference, title, status) values (?, 'For a while', 'ACTIVE')")
			.param(MOU)
			.update();
		this.jdbc.sql("insert into moubridge.mou_party (mou, party, position) values (?, 'mranti', 0), (?, 'zgc', 1)")
			.params(MOU, MOU)
			.update();
	}

	@AfterEach
	void forgets() {
		this.jdbc.sql("update moubridge.initiative set mou = 'MOU-2024-001' where mou = ?").param(MOU).update();
		this.jdbc.sql("delete from moubridge.mou_party where mou = ?").param(MOU).update();
		this.jdbc.sql("delete from moubridge.mou where reference = ?").param(MOU).update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "training-seminar", "personnel-exchange", "benchmarking-visit", "collaborative-research",
			"soft-landing" })
	void goOnUnderAnAgreementOfTheirOwn(String stream) throws Exception {
		String reference = this.course.inExecution(stream);
		end(reference, "ends_on = current_date - 2");
		assertThat(this.office.open(reference)).filteredOn(TASK::equals).hasSize(2);
		assertThat(this.office.refusal("zgc-coordinator", reference, TASK, answer("agreementReference", "")))
			.endsWith("is missing.");
		decide(reference, answer("agreementReference", "A-7"), answer("agreementReference", "A-7"));
		assertThat(this.course.statusOf(reference)).isEqualTo(InitiativeStatus.RUNNING);
		assertThat(this.entries.of(reference, "memorandumEnd")).singleElement()
			.satisfies((end) -> assertThat(end.text("agreementReference")).isEqualTo("A-7"));
		this.course.page("zgc-coordinator", reference)
			.andExpect(content().string(containsString("goes on under an agreement of its own: A-7")));
		scan();
		assertThat(this.office.open(reference)).doesNotContain(TASK);
	}

	@Test
	void finishEarlyOnADayThatBothSay() throws Exception {
		String reference = this.course.inExecution("personnel-exchange");
		end(reference, "status = 'TERMINATED'");
		Map<String, Object> late = answer("memorandumChoice", "FINISH_EARLY", "finishDate", LAST.plusYears(1));
		this.office.complete("mranti-coordinator", reference, TASK, late);
		assertThat(this.office.refusal("zgc-coordinator", reference, TASK, late))
			.startsWith("The new last day has to lie");
		this.office.complete("zgc-coordinator", reference, TASK,
				answer("memorandumChoice", "FINISH_EARLY", "finishDate", LAST));
		Map<String, Object> early = answer("memorandumChoice", "FINISH_EARLY", "finishDate", LAST);
		decide(reference, early, early);
		assertThat(this.initiatives.content(reference).stay().orElseThrow().end()).isEqualTo(LAST);
		assertThat(this.course.statusOf(reference)).isEqualTo(InitiativeStatus.RUNNING);
	}

	@Test
	void stopAndSettleWhatRemains() throws Exception {
		String reference = this.course.inExecution("soft-landing");
		this.course.take("zgc-coordinator", reference, "suspension", "A new law");
		end(reference, "status = 'EXPIRED'");
		Map<String, Object> stop = answer("memorandumChoice", "STOP");
		decide(reference, stop, stop);
		this.office.settle(reference);
		assertThat(this.course.statusOf(reference)).isEqualTo(InitiativeStatus.CANCELLED);
		assertThat(this.office.open(reference)).containsExactly("Acknowledge cancellation", "Settle promises");
		this.robot.toTheEnd(reference, Map.of());
	}

	@Test
	void areSettledByTheManagerWhenThePartiesDifferTwice() throws Exception {
		String reference = this.course.inExecution("benchmarking-visit");
		end(reference, "ends_on = current_date - 2");
		decide(reference, answer("memorandumChoice", "STOP"), answer("memorandumChoice", "CONTINUE"));
		assertThat(this.office.open(reference)).filteredOn(TASK::equals).hasSize(2);
		decide(reference, answer("memorandumChoice", "STOP"), answer("memorandumChoice", "CONTINUE"));
		assertThat(this.office.open(reference)).doesNotContain(TASK);
		this.office.complete("manager", reference, "Settle end of Memorandum", answer("memorandumChoice", "CONTINUE"));
		assertThat(this.course.statusOf(reference)).isEqualTo(InitiativeStatus.RUNNING);
	}

	@Test
	void areLeftAloneWhileItRuns() throws Exception {
		String reference = this.course.inExecution("training-seminar");
		end(reference, "ends_on = current_date + 2");
		assertThat(this.office.open(reference)).doesNotContain(TASK);
	}

	@Test
	void areNotProposedAnyMore() {
		this.jdbc.sql("update moubridge.mou set status = 'TERMINATED' where reference = ?").param(MOU).update();
		assertThatExceptionOfType(TooLate.class)
			.isThrownBy(() -> this.initiatives.propose(this.people.get("mranti-coordinator"), MOU, "training-seminar",
					"Too late for it"))
			.withMessageContaining("has ended");
	}

	private void end(String reference, String how) {
		this.jdbc.sql("update moubridge.initiative set mou = ? where reference = ?").params(MOU, reference).update();
		this.jdbc.sql("update moubridge.mou set " + how + " where reference = ?").param(MOU).update();
		scan();
		scan();
	}

	/** The hourly look. */
	private void scan() {
		this.schedules.getScheduledTasks()
			.stream()
			.filter((task) -> task.toString().contains("EndedMemoranda"))
			.forEach((task) -> task.getTask().getRunnable().run());
	}

	private void decide(String reference, Map<String, Object> mranti, Map<String, Object> zgc) {
		this.office.complete("mranti-coordinator", reference, TASK, mranti);
		this.office.complete("zgc-coordinator", reference, TASK, zgc);
	}

	private static Map<String, Object> answer(Object... fields) {
		Map<String, Object> answer = new HashMap<>();
		for (int index = 0; index < fields.length; index += 2) {
			answer.put((String) fields[index], fields[index + 1].toString());
		}
		return answer;
	}

}
