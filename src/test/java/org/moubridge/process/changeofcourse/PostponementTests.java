package org.moubridge.process.changeofcourse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.calendar.Calendars;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * An approved initiative that takes place later. It may end ten days later than planned.
 */
@ProductTest
class PostponementTests {

	private static final LocalDate START = LocalDate.now().plusDays(120);

	private final Course course;

	private final Office office;

	private final Initiatives initiatives;

	private final Entries entries;

	private final Calendars calendars;

	private final ManagementService management;

	PostponementTests(@Autowired WebApplicationContext context, @Autowired Office office, @Autowired Robot robot,
			@Autowired Initiatives initiatives, @Autowired Entries entries, @Autowired Calendars calendars,
			@Autowired ManagementService management) {
		this.course = new Course(context, office, robot);
		this.office = office;
		this.initiatives = initiatives;
		this.entries = entries;
		this.calendars = calendars;
		this.management = management;
	}

	@ParameterizedTest
	@ValueSource(strings = { "training-seminar", "personnel-exchange", "benchmarking-visit", "collaborative-research",
			"soft-landing" })
	void staysApprovedInsideTheApprovedDays(String stream) throws Exception {
		String reference = this.course.inExecution(stream);
		Initiative before = this.initiatives.get(reference);
		postpone("zgc-coordinator", reference, 10);
		assertThat(this.initiatives.get(reference)).isEqualTo(before);
		assertThat(days(reference)).containsExactly(START.plusDays(10), START.plusDays(15));
		assertThat(this.office.mails(reference)).contains("INITIATIVE_POSTPONED mranti-coordinator@moubridge.example",
				"INITIATIVE_POSTPONED zgc-coordinator@moubridge.example");
		this.course.page("mranti-coordinator", reference)
			.andExpect(content().string(containsString("the approval stays")));
		assertThat(statuses(reference)).containsExactly("DONE");
	}

	@Test
	void movesTheTimersThatCountFromThePlannedDays() throws Exception {
		String reference = this.course.inExecution("training-seminar");
		this.course.until(reference, "Close registration");
		postpone("mranti-coordinator", reference, 10);
		var calendar = this.calendars.of("mranti");
		assertThat(registrationCloses(reference)).isEqualTo(calendar.closing(calendar.minus(START.plusDays(10), 10)));
	}

	@Test
	void movesTheMilestonesOfJointResearch() throws Exception {
		String reference = this.course.inExecution("collaborative-research");
		this.course.until(reference, "Report milestone");
		List<LocalDate> before = milestones(reference);
		postpone("zgc-coordinator", reference, 10);
		assertThat(milestones(reference)).isNotEmpty()
			.isEqualTo(before.stream().map((day) -> day.plusDays(10)).toList());
	}

	@Test
	void isAChangeThatBothApproveOutsideOfTheApprovedDays() throws Exception {
		String reference = this.course.inExecution("training-seminar");
		int version = this.initiatives.get(reference).version();
		postpone("mranti-coordinator", reference, 30);
		assertThat(this.course.statusOf(reference)).isEqualTo(InitiativeStatus.RUNNING);
		assertThat(days(reference)).containsExactly(START, START.plusDays(5));
		this.course.decide(reference, Map.of());
		assertThat(this.course.statusOf(reference)).isEqualTo(InitiativeStatus.RUNNING);
		assertThat(this.initiatives.get(reference).version()).isEqualTo(version + 1);
		assertThat(days(reference)).containsExactly(START.plusDays(30), START.plusDays(35));
		assertThat(statuses(reference)).containsExactly("DONE");
	}

	@Test
	void isForgottenWhenTheOtherPartyDoesNotApproveIt() throws Exception {
		String reference = this.course.inExecution("personnel-exchange");
		Initiative before = this.initiatives.get(reference);
		postpone("mranti-coordinator", reference, 30);
		this.course.decide(reference, Map.of("answer", "REJECT", "comment", "Too late for us"));
		assertThat(this.initiatives.get(reference)).isEqualTo(before);
		assertThat(statuses(reference)).containsExactly("NOT_MADE");
		assertThat(this.office.mails(reference)).contains("CHANGE_NOT_MADE mranti-coordinator@moubridge.example");
	}

	@Test
	void needsTheManagerForTheThirdTime() throws Exception {
		String reference = this.course.inExecution("benchmarking-visit");
		postpone("zgc-coordinator", reference, 3);
		postpone("mranti-coordinator", reference, 5);
		postpone("zgc-coordinator", reference, 7);
		assertThat(days(reference)).containsExactly(START.plusDays(5), START.plusDays(10));
		assertThat(this.office.task("manager", reference, "Review postponement")).isNotNull();
		assertThat(this.office.refusal("manager", reference, "Review postponement", Map.of("reviewReason", "")))
			.isEqualTo("Reason is missing.");
		this.course.ask("zgc-coordinator", reference, "postponement", typed(9))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("waits for its decision")));
		this.office.complete("manager", reference, "Review postponement");
		assertThat(days(reference)).containsExactly(START.plusDays(7), START.plusDays(12));
		postpone("zgc-coordinator", reference, 9);
		this.office.complete("manager", reference, "Review postponement", Map.of("postponement", "REFUSE"));
		assertThat(days(reference)).containsExactly(START.plusDays(7), START.plusDays(12));
		postpone("zgc-coordinator", reference, 9);
		this.office.complete("manager", reference, "Review postponement",
				Map.of("postponement", "CANCEL", "reviewReason", "It never comes about"));
		this.office.settle(reference);
		assertThat(this.course.statusOf(reference)).isEqualTo(InitiativeStatus.CANCELLED);
		assertThat(this.office.open(reference)).containsExactly("Acknowledge cancellation", "Settle promises");
		assertThat(statuses(reference)).containsExactly("DONE", "DONE", "DONE", "NOT_MADE", "NOT_MADE");
	}

	@Test
	void comesTooLateWhenTheInitiativeRestsMeanwhile() throws Exception {
		String reference = this.course.inExecution("training-seminar");
		postpone("zgc-coordinator", reference, 3);
		postpone("zgc-coordinator", reference, 4);
		postpone("zgc-coordinator", reference, 5);
		this.course.take("zgc-coordinator", reference, "suspension", "A new law");
		this.office.complete("manager", reference, "Review postponement");
		assertThat(days(reference)).containsExactly(START.plusDays(4), START.plusDays(9));
		assertThat(statuses(reference)).containsExactly("DONE", "DONE", "NOT_MADE");
	}

	@Test
	void isRefusedInSentencesWhenItCannotBe() throws Exception {
		String reference = this.course.inExecution("training-seminar");
		this.course
			.ask("mranti-coordinator", reference, "postponement",
					Map.of("start", "soon", "end", "later", "reason", "Rain"))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Please give the new first and last day")))
			.andExpect(content().string(containsString("Rain")));
		this.course
			.ask("mranti-coordinator", reference, "postponement",
					Map.of("start", START.toString(), "end", START.minusDays(1).toString(), "reason", "Rain"))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(not(containsString("Whitelabel"))));
		this.course
			.ask("mranti-coordinator", reference, "postponement",
					Map.of("start", "2020-01-01", "end", "2020-01-02", "reason", "Rain"))
			.andExpect(status().isBadRequest());
		this.course
			.ask("mranti-coordinator", reference, "postponement",
					Map.of("start", START.toString(), "end", START.plusDays(5).toString(), "reason", " "))
			.andExpect(status().isBadRequest());
		assertThat(this.entries.of(reference, "postponements")).isEmpty();
		String draft = this.office.propose("mranti-coordinator", "Incubators to come");
		this.course.ask("mranti-coordinator", draft, "postponement", typed(9)).andExpect(status().isConflict());
	}

	private List<LocalDate> milestones(String reference) {
		return this.entries.standing(reference, "milestones")
			.stream()
			.map((one) -> LocalDate.parse(String.valueOf(one.text("date"))))
			.toList();
	}

	private Instant registrationCloses(String reference) {
		return this.management.createJobQuery()
			.processInstanceId(this.office.instance(reference))
			.activityId("BoundaryEvent_RegistrationPeriodOver")
			.singleResult()
			.getDuedate()
			.toInstant();
	}

	private void postpone(String person, String reference, int days) throws Exception {
		this.course.take(person, reference, "postponement", typed(days));
	}

	private static Map<String, String> typed(int days) {
		return Map.of("start", START.plusDays(days).toString(), "end", START.plusDays(days + 5).toString(), "reason",
				"The hall is not ready");
	}

	private List<LocalDate> days(String reference) {
		var stay = this.initiatives.content(reference).stay().orElseThrow();
		return List.of(stay.start(), stay.end());
	}

	private List<String> statuses(String reference) {
		return this.entries.of(reference, "postponements").stream().map(Entry::status).toList();
	}

}
