package org.moubridge.initiative;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.access.NewPerson;
import org.moubridge.access.People;
import org.moubridge.story.CountedStatements;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@ProductTest
class InitiativePageTests {

	private final MockMvc web;

	private final Office office;

	private final TrainingWalk walk;

	private final CountedStatements counted;

	InitiativePageTests(@Autowired WebApplicationContext context, @Autowired Office office,
			@Autowired CountedStatements counted) {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		this.office = office;
		this.walk = new TrainingWalk(office);
		this.counted = counted;
	}

	@BeforeEach
	void somebodyWithoutAPart(@Autowired People people) {
		if (people.find("nobody-in-particular").isEmpty()) {
			people.register(new NewPerson("nobody-in-particular", "zgc", "Nobody", "nobody@moubridge.example",
					Locale.ENGLISH, "demo", Set.of()));
		}
	}

	@Test
	void showsWhereItIsAndWhoseTurnItIs() throws Exception {
		String reference = this.walk.drafted();
		String page = page("zgc-coordinator", reference);
		assertThat(page)
			.contains(reference, "Beijing Zhongguancun Science City", "Agree curriculum", "Open the task",
					"Whose court", "<svg class=\"court\"", "of working time")
			.contains("/camunda/app/tasklist/default/#/?task=")
			.contains("aria-current=\"step\"")
			.contains("Malaysia Time and China");
		assertThat(page("mranti-coordinator", reference)).contains("Agree curriculum").doesNotContain("Open the task");
		assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)").doesNotContain("<b>man");
	}

	@Test
	void tellsTheWholeStoryOfAClosedTraining() throws Exception {
		String reference = this.walk.inReview();
		this.office.complete("mranti-coordinator", reference, "Review outcome", Map.of("achieved", "A secret so far"));
		assertThat(page("mranti-coordinator", reference)).contains("A secret so far");
		assertThat(page("zgc-coordinator", reference)).doesNotContain("A secret so far");
		this.walk.finish(reference);
		assertThat(page("zgc-coordinator", reference))
			.contains("A secret so far", "Organiser’s report", "Costs", "Clearance of the content", "Next step")
			.contains("approved", "in Tasklist", "Round 1, version", "1 of 1 sessions", "Certificate")
			.contains("agreed the curriculum", "Both parties approved version", "Closed", "[" + reference + "]")
			.contains("Nobody: it has ended");
		assertThat(page("zgc-approver", reference)).contains("Names are shown to the coordinators")
			.doesNotContain("Something sensible</span><br>");
		this.web.perform(get("/initiatives/{ref}/diagram", reference).with(user("zgc-approver")))
			.andExpect(jsonPath("$.drawings[*].process").value(org.hamcrest.Matchers.contains("training-seminar",
					"bilateral-approval", "outcome-review", "outcome-follow-up")))
			.andExpect(jsonPath("$.drawings[0].active").isEmpty())
			.andExpect(jsonPath("$.drawings[0].finished").value(org.hamcrest.Matchers
				.hasItems("EndEvent_TrainingClosed", "SubProcess_RunRegistration", "UserTask_RecordAttendance")));
	}

	@Test
	void marksTheCurrentStepInTheDiagram() throws Exception {
		String reference = this.walk.inApproval();
		this.office.complete("mranti-approver", reference, "Decide", Map.of("answer", "APPROVE"));
		this.web.perform(get("/initiatives/{ref}/diagram", reference).with(user("manager")))
			.andExpect(content().contentTypeCompatibleWith("application/json"))
			.andExpect(jsonPath("$.drawings[0].active[0]").value("CallActivity_ApproveByBothParties"))
			.andExpect(jsonPath("$.drawings[0].finished").value(org.hamcrest.Matchers.hasItem("UserTask_PlanBudget")))
			.andExpect(jsonPath("$.drawings[1].active")
				.value(org.hamcrest.Matchers.containsInAnyOrder("SubProcess_AskApprover", "UserTask_Decide")))
			.andExpect(jsonPath("$.drawings[1].xml").isNotEmpty());
		assertThat(page("zgc-approver", reference)).contains("asked, not answered yet", "href=\"/approvals/")
			.contains("in Tasklist");
		assertThat(page("mranti-approver", reference)).contains("Your answer: look at it or take it back");
	}

	@Test
	void isReadByThoseWhoHaveAPartInIt() throws Exception {
		String reference = this.walk.drafted();
		for (String reader : new String[] { "mranti-coordinator", "zgc-coordinator", "manager", "admin" }) {
			page(reader, reference);
		}
		for (String stranger : new String[] { "zgc-approver", "mranti-finance", "compliance",
				"nobody-in-particular" }) {
			refused(stranger, "/initiatives/" + reference);
			refused(stranger, "/initiatives/" + reference + "/diagram");
			refused(stranger, "/v1/initiatives/" + reference);
			refused(stranger, "/v1/initiatives/" + reference + "/timeline");
		}
		refused("manager", "/initiatives/INI-1999-0001");
		this.office.complete("zgc-coordinator", reference, "Agree curriculum", Map.of("agreement", "AGREED"));
		page("mranti-finance", reference);
		refused("zgc-finance", "/initiatives/" + reference);
	}

	@Test
	void speaksTheReadersLanguage() throws Exception {
		String reference = this.walk.drafted();
		assertThat(page("zgc-coordinator", reference + "?lang=zh")).contains("轮到谁", "确认课程大纲", "打开任务")
			.doesNotContain("??");
		assertThat(page("mranti-coordinator", reference + "?lang=ms")).contains("Giliran siapa").doesNotContain("??");
	}

	@Test
	void asksAsManyStatementsHoweverMuchHasHappened() throws Exception {
		String young = this.walk.drafted();
		String asked = this.walk.inApproval();
		String old = this.walk.closed();
		page("manager", young);
		int few = this.counted.of(() -> page("manager", young)).count();
		assertThat(this.counted.of(() -> page("manager", asked)).count()).isEqualTo(few).isLessThanOrEqualTo(32);
		// what is agreed is not asked any more whether it can be kept
		assertThat(this.counted.of(() -> page("manager", old)).count()).isLessThan(few);
	}

	private void refused(String person, String address) throws Exception {
		this.web.perform(get(address).with(user(person))).andExpect(status().isNotFound());
	}

	private String page(String person, String reference) throws Exception {
		return this.web.perform(get(java.net.URI.create("/initiatives/" + reference)).with(user(person)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

}
