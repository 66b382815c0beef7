package org.moubridge.initiative;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.story.CountedStatements;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import com.jayway.jsonpath.JsonPath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@ProductTest
class InitiativeResourceTests {

	private final MockMvc web;

	private final Office office;

	private final TrainingWalk walk;

	private final JdbcClient jdbc;

	private final CountedStatements counted;

	InitiativeResourceTests(@Autowired WebApplicationContext context, @Autowired Office office,
			@Autowired JdbcClient jdbc, @Autowired CountedStatements counted) {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		this.office = office;
		this.walk = new TrainingWalk(office);
		this.jdbc = jdbc;
		this.counted = counted;
	}

	@Test
	void proposesReadsAndWithdraws() throws Exception {
		String answer = propose("zgc-coordinator", body("MOU-2024-001", "training-seminar", "科技园区运营 workshop 🚀"))
			.andExpect(status().isCreated())
			.andExpect(header().string("Location", startsWith("/v1/initiatives/INI-")))
			.andExpect(jsonPath("$.status").value("DRAFT"))
			.andExpect(jsonPath("$.phase").value("PROPOSAL"))
			.andExpect(jsonPath("$.mou").value("MOU-2024-001"))
			.andExpect(jsonPath("$.stream").value("training-seminar"))
			.andExpect(jsonPath("$.title").value("科技园区运营 workshop 🚀"))
			.andExpect(jsonPath("$.turn").value("zgc"))
			.andExpect(jsonPath("$.leadParty").value("zgc"))
			.andExpect(jsonPath("$.partnerParty").value("mranti"))
			.andExpect(jsonPath("$.version").value(1))
			.andExpect(jsonPath("$.contentHash").value(matchesPattern("[0-9a-f]{64}")))
			.andExpect(jsonPath("$.createdAt").value(matchesPattern("[0-9T:.-]+Z")))
			.andExpect(jsonPath("$.updatedAt").exists())
			.andExpect(jsonPath("$.dueAt").exists())
			.andReturn()
			.getResponse()
			.getContentAsString();
		String reference = JsonPath.read(answer, "$.reference");
		assertThat(this.office.open(reference)).containsExactly("Propose training");
		call(get("/v1/initiatives/" + reference + "/timeline"), "mranti-coordinator")
			.andExpect(jsonPath("$.items[0].fact").value("proposed"))
			.andExpect(jsonPath("$.items[0].person").value("zgc-coordinator"))
			.andExpect(jsonPath("$.items[0].text").value(containsString("workshop")))
			.andExpect(jsonPath("$.next").isEmpty());
		call(post("/v1/initiatives/" + reference + "/cancellation").contentType("application/json")
			.content("{\"reason\": \"Too early\"}"), "zgc-coordinator").andExpect(status().isConflict());
		call(post("/v1/initiatives/" + reference + "/withdrawal").contentType("application/json")
			.content("{\"reason\": \"\"}"), "zgc-coordinator").andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.detail").value("Please give a reason."));
		call(post("/v1/initiatives/" + reference + "/withdrawal").contentType("application/json")
			.content("{\"reason\": \"A test\"}"), "zgc-coordinator").andExpect(status().isOk())
			.andExpect(jsonPath("$.status").value("WITHDRAWN"))
			.andExpect(jsonPath("$.turn").isEmpty())
			.andExpect(jsonPath("$.dueAt").isEmpty());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"mou":"MOU-2024-001","stream":"training-seminar","title":"Four"}                 | 5 characters
					{"mou":"MOU-2024-001","stream":"training-seminar","title":"LONG"}                 | 200 characters at most
					{"mou":"MOU-2024-001","stream":"training-seminar","title":"Two\\nlines here"}     | one line
					{"mou":"MOU-2024-001","stream":"training-seminar","title":"Right \\u202E to left"} | invisible
					{"mou":"MOU-2024-001","stream":"training-seminar","title":"Nul \\u0000 inside"}   | invisible
					{"mou":"MOU-2024-001","stream":"training-seminar","title":"    "}                 | "title" is missing
					{"mou":"MOU-2024-001","stream":"training-seminar"}                                | "title" is missing
					{"mou":"MOU-2024-001","title":"A good title"}                                     | "stream" is missing
					{"stream":"training-seminar","title":"A good title"}                              | "mou" is missing
					{"mou":"MOU-2099-777","stream":"training-seminar","title":"A good title"}         | no Memorandum
					{"mou":"MOU-2024-001","stream":"deliver-mail","title":"A good title"}             | not part of MOU-2024-001
					{"mou":"MOU-2024-001","stream":"training-seminar","title":"A good title","budget":9} | no field "budget"
					{"mou":"MOU-2024-001","stream":"training-seminar","title":42}                     | "title" has a value of the wrong kind
					{"mou":["MOU-2024-001"],"stream":"training-seminar","title":"A good title"}       | "mou" has a value of the wrong kind
					{"mou":"MOU-2024-001",                                                            | not valid JSON
					[]                                                                                | not valid JSON
					null                                                                              | not valid JSON
					""")
	void saysWhatIsWrongWithAProposal(String body, String sentence) throws Exception {
		long before = count();
		problem(propose("mranti-coordinator", body.replace("LONG", "x".repeat(10_000))), 400, sentence);
		assertThat(count()).isEqualTo(before);
	}

	@Test
	void saysItInTheCallersLanguage() throws Exception {
		call(post("/v1/initiatives").contentType("application/json").content("{}").header("Accept-Language", "zh"),
				"zgc-coordinator")
			.andExpect(jsonPath("$.detail").value("缺少字段“mou”。"));
		call(put("/v1/initiatives").header("Accept-Language", "ms"), "zgc-coordinator")
			.andExpect(status().isMethodNotAllowed())
			.andExpect(jsonPath("$.detail").value("Alamat ini tidak menerima permintaan PUT."));
	}

	@Test
	void refusesWhatIsNotItsKind() throws Exception {
		problem(call(put("/v1/initiatives"), "manager"), 405, "PUT");
		problem(call(post("/v1/initiatives").contentType("text/plain").content("x"), "mranti-coordinator"), 415,
				"application/json");
		problem(call(get("/v1/initiatives").accept("text/csv"), "manager"), 406, "application/json");
		problem(call(get("/v1/initiatives/INI-1999-0001"), "manager"), 404, "INI-1999-0001");
		problem(call(get("/v1/nothing"), "manager"), 404, "nothing");
		problem(propose("mranti-approver", body("MOU-2024-001", "training-seminar", "A good title")), 403,
				"Only a coordinator");
		problem(propose("manager", body("MOU-2024-001", "training-seminar", "A good title")), 403,
				"Only a coordinator");
		this.web.perform(get("/v1/initiatives"))
			.andExpect(status().isUnauthorized())
			.andExpect(content().contentTypeCompatibleWith("application/problem+json"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "status=OPEN", "limit=0", "limit=101", "limit=ten", "mou=MOU-2099-777", "stream=nothing",
			"turn=nobody", "after=INI-1999-0001" })
	void refusesQuestionsAboutNothing(String query) throws Exception {
		problem(call(get("/v1/initiatives?" + query), "manager"), 400, "");
	}

	@Test
	void tellsTheWorkingTimeOfEachParty() throws Exception {
		call(get("/v1/initiatives/" + this.walk.drafted()), "manager").andExpect(status().isOk())
			.andExpect(jsonPath("$.workingTime.mranti").value(startsWith("PT")))
			.andExpect(jsonPath("$.workingTime.zgc").value(startsWith("PT")));
	}

	@Test
	void listsWhatTheCallerMayReadPageByPage() throws Exception {
		String older = this.walk.proposed();
		String newer = this.walk.drafted();
		call(get("/v1/initiatives?limit=1"), "manager").andExpect(jsonPath("$.items", hasSize(1)))
			.andExpect(jsonPath("$.items[0].reference").value(newer))
			.andExpect(jsonPath("$.next").value(newer));
		call(get("/v1/initiatives?limit=1&after=" + newer), "manager")
			.andExpect(jsonPath("$.items[0].reference").value(older));
		call(get("/v1/initiatives?turn=zgc&status=DRAFT&limit=100"), "manager")
			.andExpect(jsonPath("$.items[*].reference", hasItem(newer)))
			.andExpect(jsonPath("$.items[*].reference", not(hasItem(older))))
			.andExpect(jsonPath("$.items[*].turn", everyItem(oneOf("zgc", "both"))));
		call(get("/v1/initiatives?q=" + older), "mranti-coordinator").andExpect(jsonPath("$.items", hasSize(1)));
		call(get("/v1/initiatives?q=" + older), "zgc-approver").andExpect(jsonPath("$.items", hasSize(0)));
		call(get("/v1/initiatives?q=%25_%25"), "manager").andExpect(jsonPath("$.items", hasSize(0)));
		call(get("/v1/initiatives?mou=MOU-2024-001&stream=training-seminar&turn=both"), "manager")
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.items[*].turn", everyItem(is("both"))));
	}

	@Test
	void asksOneStatementForAListHoweverLong() throws Exception {
		this.walk.proposed();
		this.walk.proposed();
		call(get("/v1/initiatives?limit=1"), "manager");
		int one = statementsFor("/v1/initiatives?limit=1");
		assertThat(statementsFor("/v1/initiatives?limit=100")).isEqualTo(one).isLessThanOrEqualTo(7);
	}

	@Test
	void describesEveryCall() throws Exception {
		String api = call(get("/v3/api-docs"), "manager").andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		Map<String, Map<String, Map<String, Object>>> paths = JsonPath.read(api, "$.paths");
		assertThat(paths).containsOnlyKeys("/v1/mous", "/v1/mous/{reference}", "/v1/mous/{reference}/ledger",
				"/v1/commitments", "/v1/initiatives", "/v1/initiatives/{reference}",
				"/v1/initiatives/{reference}/timeline", "/v1/initiatives/{reference}/withdrawal",
				"/v1/initiatives/{reference}/cancellation", "/v1/feasibility", "/v1/calendars", "/v1/calendars/{party}",
				"/v1/calendars/{party}/days");
		assertThat(paths.get("/v1/calendars/{party}").get("post").get("responses").toString())
			.contains("The content is not of the kind text/calendar.")
			.doesNotContain("initiative");
		assertThat(paths.get("/v1/calendars/{party}/days").get("get").get("responses").toString()).contains("400",
				"404");
		paths.values().stream().flatMap((path) -> path.values().stream()).forEach((operation) -> {
			assertThat(operation).containsKeys("summary", "operationId", "description");
			assertThat(operation.get("responses").toString()).contains("401", "application/problem+json")
				.contains("application/json")
				.doesNotContain("*/*");
		});
		Map<String, Object> detail = JsonPath.read(api, "$.components.schemas.InitiativeDetail.properties");
		assertThat(detail).containsKeys("reference", "status", "contentHash", "feasibility");
		assertThat(api).contains("\"basic\"", "\"session\"", "\"201\"", "\"Problem\"", "INI-2026-0001");
	}

	private void problem(ResultActions answer, int status, String sentence) throws Exception {
		answer.andExpect(status().is(status))
			.andExpect(content().contentTypeCompatibleWith("application/problem+json"))
			.andExpect(jsonPath("$.title").isNotEmpty())
			.andExpect(jsonPath("$.status").value(status))
			.andExpect(jsonPath("$.detail").value(containsString(sentence)))
			.andExpect(content().string(not(containsString("Exception"))))
			.andExpect(content().string(not(containsString("ENGINE"))));
	}

	private int statementsFor(String address) throws Exception {
		return this.counted.of(() -> call(get(address), "manager").andExpect(status().isOk())).count();
	}

	private long count() {
		return this.jdbc.sql("select count(*) from moubridge.initiative").query(Long.class).single();
	}

	private ResultActions propose(String person, String body) throws Exception {
		return call(post("/v1/initiatives").contentType("application/json").content(body), person);
	}

	private ResultActions call(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request,
			String person) throws Exception {
		return this.web.perform(request.with(httpBasic(person, "demo")));
	}

	private static String body(String mou, String stream, String title) {
		return "{\"mou\":\"%s\",\"stream\":\"%s\",\"title\":\"%s\"}".formatted(mou, stream, title);
	}

}
