package org.moubridge.process.changeofcourse;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.access.NewPerson;
import org.moubridge.access.People;
import org.moubridge.initiative.InitiativeStatus;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Who may change the course of an initiative, and by which doors. */
@ProductTest
class CourseDoorsTests {

	private static final String[] DOORS = { "postponement", "change", "change-withdrawal" };

	private final Course course;

	private final Office office;

	private final Robot robot;

	private final People people;

	CourseDoorsTests(@Autowired WebApplicationContext context, @Autowired Office office, @Autowired Robot robot,
			@Autowired People people) {
		this.course = new Course(context, office, robot);
		this.office = office;
		this.robot = robot;
		this.people = people;
	}

	@ParameterizedTest
	@ValueSource(strings = { "training-seminar", "personnel-exchange", "benchmarking-visit", "collaborative-research",
			"soft-landing" })
	void areOpenInEveryStream(String stream) throws Exception {
		String reference = this.course.inExecution(stream);
		this.course.page("zgc-coordinator", reference)
			.andExpect(content().string(containsString("/initiatives/" + reference + "/postponement")))
			.andExpect(content().string(containsString("/initiatives/" + reference + "/change")))
			.andExpect(content().string(not(containsString("/initiatives/" + reference + "/change-withdrawal"))));
		this.course.take("zgc-coordinator", reference, "incident", "A guest fell ill");
		this.office.complete("mranti-coordinator", reference, "Handle incident",
				Map.of("incidentConsequence", "GO_ON"));
		this.course.take("mranti-coordinator", reference, "suspension", "A new law");
		this.office.complete("zgc-coordinator", reference, "Agree resumption");
		this.office.complete("mranti-coordinator", reference, "Agree resumption");
		this.course.take("zgc-coordinator", reference, "postponement", typed());
		this.course.take("mranti-coordinator", reference, "change", typed());
		this.course.page("mranti-coordinator", reference)
			.andExpect(content().string(containsString("/initiatives/" + reference + "/change-withdrawal")))
			.andExpect(content().string(not(containsString("/initiatives/" + reference + "/postponement"))));
		this.course.take("mranti-coordinator", reference, "change-withdrawal", "Not now");
		assertThat(this.course.statusOf(reference)).isEqualTo(InitiativeStatus.RUNNING);
		this.course.take("zgc-coordinator", reference, "cancellation", "No budget any more");
		assertThat(this.office.open(reference)).contains("Acknowledge cancellation", "Settle promises");
		this.robot.toTheEnd(reference, Map.of());
		assertThat(this.course.statusOf(reference)).isEqualTo(InitiativeStatus.CANCELLED);
		for (String door : DOORS) {
			this.course.ask("zgc-coordinator", reference, door, typed()).andExpect(status().isConflict());
		}
	}

	@Test
	void areClosedToEverybodyElse() throws Exception {
		String reference = this.course.inExecution("training-seminar");
		for (String door : DOORS) {
			for (String person : List.of("mranti-finance", "zgc-approver", "manager", "compliance")) {
				this.course.ask(person, reference, door, typed()).andExpect(status().isForbidden());
			}
			this.course.ask(elsewhere(), reference, door, typed()).andExpect(status().isNotFound());
			this.course.askAsGuest(reference, door, typed()).andExpect(status().is3xxRedirection());
			this.course.askWithoutToken("mranti-coordinator", reference, door, typed())
				.andExpect(status().isForbidden());
			this.course.get("mranti-coordinator", "/initiatives/" + reference + "/" + door)
				.andExpect(status().is4xxClientError());
		}
		assertThat(this.office.open(reference)).doesNotContain("Describe change", "Decide");
		assertThat(this.office.mails(reference)).noneMatch((mail) -> mail.startsWith("INITIATIVE_POSTPONED"));
	}

	@Test
	void refuseWhatNoFormOffers() throws Exception {
		String reference = this.course.inExecution("training-seminar");
		this.course.ask("mranti-coordinator", reference, "change", Map.of("kind", "EVERYTHING", "reason", "Because"))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Please choose what is to change")));
		this.course.ask("mranti-coordinator", reference, "change", Map.of("kind", "OF_SCOPE", "reason", ""))
			.andExpect(status().isBadRequest());
		this.course.ask("mranti-coordinator", "INI-1999-0001", "change", typed()).andExpect(status().isNotFound());
		this.course.ask("mranti-coordinator", reference, "memorandum-ended", typed()).andExpect(status().isNotFound());
		assertThat(this.office.open(reference)).doesNotContain("Describe change");
	}

	/** Returns somebody who has no part in this Memorandum. */
	private String elsewhere() {
		String id = "course-elsewhere";
		if (this.people.find(id).isEmpty()) {
			this.people.register(new NewPerson(id, null, id, id + "@moubridge.example", Locale.ENGLISH,
					"Long-enough-7-pass", Set.of()));
		}
		return id;
	}

	private static Map<String, String> typed() {
		return Map.of("kind", "OF_SOMETHING_ELSE", "reason", "The hall is not ready", "start",
				LocalDate.now().plusDays(121).toString(), "end", LocalDate.now().plusDays(126).toString());
	}

}
