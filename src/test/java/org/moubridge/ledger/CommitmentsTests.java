package org.moubridge.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.access.People;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Parts;
import org.moubridge.story.CountedStatements;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The register of commitments, over HTTP. */
@ProductTest
class CommitmentsTests {

	private final MockMvc web;

	@Autowired
	private TrainingLife trainings;

	@Autowired
	private Entries entries;

	@Autowired
	private Parts parts;

	@Autowired
	private People people;

	@Autowired
	private CountedStatements counted;

	CommitmentsTests(@Autowired WebApplicationContext context) {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
	}

	@Test
	void registersPromisesAndNextStepsWhatIsDueFirst() throws Exception {
		String reference = this.trainings.drafted("mranti");
		nextStep(reference, "REPEAT");
		promise(reference, "Without a day", "mranti", null);
		promise(reference, "寄送园区手册", "zgc", "2020-01-31");
		list("zgc-coordinator", "initiative", reference).andExpect(status().isOk())
			.andExpect(jsonPath("$.items.length()").value(3))
			.andExpect(jsonPath("$.items[0].what").value("寄送园区手册"))
			.andExpect(jsonPath("$.items[0].who").value("Aina"))
			.andExpect(jsonPath("$.items[0].party").value("zgc"))
			.andExpect(jsonPath("$.items[0].due").value("2020-01-31"))
			.andExpect(jsonPath("$.items[0].overdue").value(true))
			.andExpect(jsonPath("$.items[0].status").value("OPEN"))
			.andExpect(jsonPath("$.items[0].mou").value("MOU-2024-001"))
			.andExpect(jsonPath("$.items[1].kind").value("NEXT_STEP"))
			.andExpect(jsonPath("$.items[1].what").value("Repeat it"))
			.andExpect(jsonPath("$.items[1].party").value("mranti"))
			.andExpect(jsonPath("$.items[1].overdue").value(false))
			.andExpect(jsonPath("$.items[2].due").isEmpty())
			.andExpect(jsonPath("$.next").isEmpty());
	}

	@Test
	void owesNothingAfterAReviewThatStops() throws Exception {
		String reference = this.trainings.drafted("mranti");
		nextStep(reference, "STOP");
		list("zgc-coordinator", "initiative", reference).andExpect(jsonPath("$.items").isEmpty());
	}

	@Test
	void isReadPageByPageAndByFilter() throws Exception {
		String reference = this.trainings.drafted("mranti");
		for (int day = 1; day <= 5; day++) {
			promise(reference, "Promise " + day, (day % 2 == 0) ? "zgc" : "mranti", "2031-03-0" + day);
		}
		String first = list("manager", "initiative", reference, "limit", "3")
			.andExpect(jsonPath("$.items[2].what").value("Promise 3"))
			.andReturn()
			.getResponse()
			.getContentAsString();
		list("manager", "initiative", reference, "limit", "3", "after", JsonPath.read(first, "$.next"))
			.andExpect(jsonPath("$.items.length()").value(2))
			.andExpect(jsonPath("$.items[0].what").value("Promise 4"))
			.andExpect(jsonPath("$.next").isEmpty());
		list("manager", "initiative", reference, "party", "zgc").andExpect(jsonPath("$.items.length()").value(2));
		list("manager", "initiative", reference, "open", "false").andExpect(jsonPath("$.items").isEmpty());
		list("manager", "mou", "MOU-2024-001", "limit", "100")
			.andExpect(jsonPath("$.items[*].mou", hasItem("MOU-2024-001")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "mou=MOU-1", "party=nobody", "open=maybe", "limit=0", "limit=101", "limit=x", "after=1",
			"after=00000000-0000-0000-0000-000000000000" })
	void saysWhatIsWrongWithAQuestion(String query) throws Exception {
		String[] parts = query.split("=");
		list("manager", parts).andExpect(status().isBadRequest())
			.andExpect(content().contentType("application/problem+json"))
			.andExpect(jsonPath("$.detail").isNotEmpty());
	}

	@Test
	void isForThoseWhoMayReadTheInitiative() throws Exception {
		String reference = this.trainings.drafted("mranti");
		UUID id = promise(reference, "For few eyes", "zgc", "2020-01-31");
		list("zgc-finance", "initiative", reference).andExpect(status().isNotFound());
		list("zgc-finance", "limit", "100").andExpect(content().string(not(containsString(reference))));
		list("zgc-finance", "after", id.toString()).andExpect(status().isBadRequest());
		this.web.perform(get("/v1/commitments")).andExpect(status().isUnauthorized());
		this.web.perform(get("/mous/MOU-2024-001").with(user("zgc-finance")))
			.andExpect(content().string(not(containsString("For few eyes"))));
	}

	@Test
	void isAnsweredOnceByItsOwner() throws Exception {
		String reference = this.trainings.drafted("mranti");
		UUID id = promise(reference, "Send the handbook", "zgc", "2020-01-31");
		page("zgc-coordinator", reference).andExpect(content().string(containsString("Say what became of it")))
			.andExpect(content().string(containsString("overdue")));
		page("mranti-coordinator", reference).andExpect(content().string(containsString("Send the handbook")))
			.andExpect(content().string(not(containsString("Say what became of it"))));
		settle("zgc-coordinator", reference, id, "KEPT", "Sent on 3 March <b>& read</b>")
			.andExpect(status().is3xxRedirection());
		page("mranti-coordinator", reference)
			.andExpect(content().string(containsString("Sent on 3 March &lt;b&gt;&amp; read&lt;/b&gt;")))
			.andExpect(content().string(containsString("kept the commitment")));
		list("mranti-coordinator", "initiative", reference, "open", "false")
			.andExpect(jsonPath("$.items[0].status").value("KEPT"))
			.andExpect(jsonPath("$.items[0].overdue").value(false));
		settle("zgc-coordinator", reference, id, "DROPPED", "No").andExpect(status().isConflict());
		list("manager", "initiative", reference).andExpect(jsonPath("$.items[0].status").value("KEPT"));
	}

	@Test
	void letsTheNextStepBeDropped() throws Exception {
		String reference = this.trainings.drafted("mranti");
		nextStep(reference, "REPEAT");
		String found = list("manager", "initiative", reference).andReturn().getResponse().getContentAsString();
		UUID id = UUID.fromString(JsonPath.read(found, "$.items[0].id"));
		settle("zgc-coordinator", reference, id, "DROPPED", "No").andExpect(status().isForbidden());
		settle("mranti-coordinator", reference, id, "DROPPED", "No budget").andExpect(status().is3xxRedirection());
		list("manager", "initiative", reference).andExpect(jsonPath("$.items[0].status").value("DROPPED"))
			.andExpect(jsonPath("$.items[0].evidence").value("No budget"));
	}

	@Test
	void refusesWhoeverElseTries() throws Exception {
		String reference = this.trainings.drafted("mranti");
		String other = this.trainings.drafted("mranti");
		UUID id = promise(reference, "Send the handbook", "zgc", "2020-01-31");
		settle("mranti-coordinator", reference, id, "KEPT", "Yes").andExpect(status().isForbidden());
		settle("manager", reference, id, "KEPT", "Yes").andExpect(status().isForbidden());
		settle("zgc-finance", reference, id, "KEPT", "Yes").andExpect(status().isNotFound());
		settle("zgc-coordinator", other, id, "KEPT", "Yes").andExpect(status().isNotFound());
		settle("zgc-coordinator", reference, UUID.randomUUID(), "KEPT", "Yes").andExpect(status().isNotFound());
		settle("zgc-coordinator", reference, id, "OPEN", "Typed already").andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Typed already")));
		settle("zgc-coordinator", reference, id, "KEPT", " \n").andExpect(status().isBadRequest());
		settle("zgc-coordinator", reference, id, "KEPT", "x".repeat(2001)).andExpect(status().isBadRequest());
		this.web.perform(answer(reference, id, "KEPT", "Yes").with(user("zgc-coordinator")))
			.andExpect(status().isForbidden());
		list("manager", "initiative", reference).andExpect(jsonPath("$.items[0].status").value("OPEN"));
	}

	@Test
	void costsAsManyStatementsHoweverManyThereAre() throws Exception {
		String few = this.trainings.drafted("mranti");
		String many = this.trainings.drafted("mranti");
		promise(few, "One", "zgc", "2031-01-01");
		for (int day = 10; day < 28; day++) {
			promise(many, "Promise " + day, "zgc", "2031-01-" + day);
		}
		page("manager", few);
		int one = this.counted.of(() -> page("manager", few)).count();
		assertThat(this.counted.of(() -> page("manager", many)).count()).isEqualTo(one);
		int list = this.counted.of(() -> list("manager", "initiative", few)).count();
		assertThat(this.counted.of(() -> list("manager", "initiative", many)).count()).isEqualTo(list);
	}

	@Test
	void speaksTheReadersLanguageAndIsDescribed() throws Exception {
		String reference = this.trainings.drafted("mranti");
		promise(reference, "Send the handbook", "zgc", "2020-01-31");
		for (String language : List.of("ms", "zh")) {
			this.web.perform(get("/initiatives/" + reference).param("lang", language).with(user("zgc-coordinator")))
				.andExpect(content().string(containsString(language.equals("zh") ? "说明结果" : "Nyatakan kesudahannya")))
				.andExpect(content().string(not(containsString("??"))));
			this.web.perform(get("/mous/MOU-2024-001").param("lang", language).with(user("manager")))
				.andExpect(content().string(containsString(language.equals("zh") ? "往来对照" : "Memberi dan menerima")))
				.andExpect(content().string(not(containsString("??"))));
		}
		this.web.perform(get("/v3/api-docs").with(user("manager")))
			.andExpect(content().string(containsString("/v1/commitments")))
			.andExpect(content().string(containsString("/v1/mous/{reference}/ledger")));
	}

	private UUID promise(String reference, String what, String party, String due) {
		Map<String, Object> fields = new HashMap<>(Map.of("what", what, "who", "Aina", "party", party));
		fields.put("due", due);
		return this.entries.add(reference, "commitments", "mranti-coordinator", fields).id();
	}

	private void nextStep(String reference, String step) {
		this.parts.save(reference, Parts.NEXT_STEP, this.people.get("mranti-coordinator"),
				Map.of("nextStep", step, "nextStepOwner", "Badrul", "nextStepDue", "2031-05-01"));
	}

	private ResultActions list(String person, String... query) throws Exception {
		MockHttpServletRequestBuilder request = get("/v1/commitments").header("Accept-Language", "en")
			.with(httpBasic(person, "demo"));
		for (int index = 0; index < query.length; index += 2) {
			request.param(query[index], query[index + 1]);
		}
		return this.web.perform(request);
	}

	private ResultActions page(String person, String reference) throws Exception {
		return this.web.perform(get("/initiatives/" + reference).param("lang", "en").with(user(person)))
			.andExpect(status().isOk());
	}

	private ResultActions settle(String person, String reference, UUID id, String outcome, String evidence)
			throws Exception {
		return this.web.perform(answer(reference, id, outcome, evidence).with(user(person)).with(csrf()));
	}

	private static MockHttpServletRequestBuilder answer(String reference, UUID id, String outcome, String evidence) {
		return post("/initiatives/{reference}/commitments/{id}", reference, id).param("outcome", outcome)
			.param("evidence", evidence);
	}

}
