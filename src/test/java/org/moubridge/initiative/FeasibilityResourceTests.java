package org.moubridge.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.calendar.Feasibility;
import org.moubridge.calendar.FeasibilityCheck;
import org.moubridge.calendar.Stay;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@ProductTest
class FeasibilityResourceTests {

	private static final String QUESTION = "/v1/feasibility?mou=MOU-2024-001";

	private final MockMvc web;

	private final TrainingWalk walk;

	private final Office office;

	private final FeasibilityCheck check;

	private final LocalDate today;

	FeasibilityResourceTests(@Autowired WebApplicationContext context, @Autowired Office office,
			@Autowired FeasibilityCheck check, @Autowired Clock clock) {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		this.walk = new TrainingWalk(office);
		this.office = office;
		this.check = check;
		this.today = LocalDate.now(clock);
	}

	@Test
	void tellsTheEarliestStartAndTheLatestApprovalWithTheReasons() throws Exception {
		LocalDate start = this.today.plusDays(30);
		Feasibility expected = this.check.of("mranti", "zgc", new Stay(start, start.plusDays(2), true));
		ask("&start=" + start + "&end=" + start.plusDays(2) + "&format=ONSITE", "mranti-coordinator")
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.feasible").value(false))
			.andExpect(jsonPath("$.travel").value(true))
			.andExpect(jsonPath("$.start").value(start.toString()))
			.andExpect(jsonPath("$.earliestStart").value(expected.earliestStart().toString()))
			.andExpect(jsonPath("$.latestSafeApproval").value(expected.latestSafeApproval().toString()))
			.andExpect(jsonPath("$.expectedApproval").value(expected.expectedApproval().toString()))
			.andExpect(jsonPath("$.provisional").value(expected.provisional()))
			.andExpect(jsonPath("$.slowest").value("mranti"))
			.andExpect(jsonPath("$.verdict").value(startsWith("Not feasible: earliest ")))
			.andExpect(jsonPath("$.lines[*].step").value(org.hamcrest.Matchers.contains("APPROVAL", "OFFICIAL_TRIP",
					"OFFICIAL_TRIP", "PUBLIC_NOTICE", "BUFFER")))
			.andExpect(jsonPath("$.lines[0].text")
				.value(startsWith("Approval by both parties: 10 common working days, until ")))
			.andExpect(jsonPath("$.lines[2].party").value("zgc"))
			.andExpect(jsonPath("$.lines[2].days").value(45))
			.andExpect(jsonPath("$.lines[2].unit").value("CALENDAR_DAYS"))
			.andExpect(jsonPath("$.lines[2].from").value(expected.expectedApproval().toString()))
			.andExpect(jsonPath("$.lines[2].source").value(containsString("Beijing")));
		ask("&start=" + expected.earliestStart(), "zgc-coordinator").andExpect(jsonPath("$.feasible").value(true));
	}

	@Test
	void asksForAPassWhenPeopleStayLongerThanWithoutAVisa() throws Exception {
		LocalDate start = this.today.plusDays(200);
		ask("&start=" + start + "&end=" + start.plusDays(29), "manager", "&lead=zgc")
			.andExpect(jsonPath("$.lines", hasSize(5)));
		ask("&start=" + start + "&end=" + start.plusDays(30), "manager", "&lead=zgc")
			.andExpect(jsonPath("$.lines[?(@.step == 'VISA')]", hasSize(2)));
	}

	@Test
	void letsEverybodyMeetOnline() throws Exception {
		ask("&start=" + this.today.plusDays(1) + "&format=ONLINE", "zgc-coordinator")
			.andExpect(jsonPath("$.feasible").value(true))
			.andExpect(jsonPath("$.travel").value(false))
			.andExpect(jsonPath("$.lines", hasSize(0)));
	}

	@Test
	void followsTheRulesThatAnOfficeChanges(@Autowired JdbcClient jdbc) throws Exception {
		LocalDate start = this.today.plusDays(300);
		jdbc.sql("update moubridge.travel_rule set days = 200 where id = 'cn-official-trip'").update();
		try {
			ask("&start=" + start, "zgc-coordinator").andExpect(jsonPath("$.slowest").value("zgc"))
				.andExpect(jsonPath("$.lines[1].days").value(200));
		}
		finally {
			jdbc.sql("update moubridge.travel_rule set days = 45 where id = 'cn-official-trip'").update();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none",
			textBlock = """
					/v1/feasibility?start=2099-01-05                               | 400 | Please give "mou".
					/v1/feasibility?mou=MOU-2024-001                               | 400 | Please give "start".
					/v1/feasibility?mou=MOU-2024-001&start=14/05/2099              | 400 | "14/05/2099" is not a date
					/v1/feasibility?mou=MOU-2024-001&start=2099-02-30              | 400 | "2099-02-30" is not a date
					/v1/feasibility?mou=MOU-2024-001&start=9999-01-01              | 400 | "9999-01-01" is not a date
					/v1/feasibility?mou=MOU-2024-001&start=2099-01-05&end=tomorrow | 400 | "tomorrow" is not a date
					/v1/feasibility?mou=MOU-2024-001&start=2099-01-05&end=2099-01-04 | 400 | The last day lies before the first day.
					/v1/feasibility?mou=MOU-2024-001&start=2020-01-06              | 400 | The first day, 2020-01-06, has passed.
					/v1/feasibility?mou=MOU-2024-001&start=2099-01-05&format=BOAT  | 400 | There is no format "BOAT"
					/v1/feasibility?mou=MOU-2024-001&start=2099-01-05&lead=nobody  | 400 | nobody is not a party of MOU-2024-001
					/v1/feasibility?mou=MOU-2099-777&start=2099-01-05              | 404 | There is no Memorandum "MOU-2099-777".
					""")
	void saysWhatIsWrongWithAQuestion(String question, int status, String sentence) throws Exception {
		this.web.perform(get(question).with(httpBasic("mranti-coordinator", "demo")))
			.andExpect(status().is(status))
			.andExpect(content().contentTypeCompatibleWith("application/problem+json"))
			.andExpect(jsonPath("$.detail").value(containsString(sentence)));
	}

	@Test
	void asksAManagerWhichPartyLeads() throws Exception {
		ask("&start=2099-01-05", "manager").andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.detail").value(containsString("which of its parties leads")));
	}

	@Test
	void speaksTheCallersLanguage() throws Exception {
		this.web
			.perform(get(QUESTION + "&start=" + this.today.plusDays(30)).header("Accept-Language", "zh")
				.with(httpBasic("zgc-coordinator", "demo")))
			.andExpect(jsonPath("$.verdict").value(startsWith("不可行：最早为")))
			.andExpect(jsonPath("$.lines[0].text").value(startsWith("双方审批：10 个共同工作日，至")));
	}

	@Test
	void isPartOfAnInitiativeOnceItsStartIsKnown() throws Exception {
		String reference = this.walk.proposed();
		read("/v1/initiatives/" + reference).andExpect(jsonPath("$.reference").value(reference))
			.andExpect(jsonPath("$.feasibility").isEmpty());
		assertThat(read("/v1/initiatives/" + reference).andReturn().getResponse().getContentAsString())
			.contains("\"feasibility\":null");
		this.office.complete("mranti-coordinator", reference, "Propose training", Map.of("title", "A known start"));
		read("/v1/initiatives/" + reference).andExpect(jsonPath("$.feasibility.feasible").value(true))
			.andExpect(jsonPath("$.feasibility.latestSafeApproval").isNotEmpty());
		read("/v1/initiatives?q=" + reference).andExpect(jsonPath("$.items", hasSize(1)))
			.andExpect(jsonPath("$.items[0].feasibility").doesNotExist());
	}

	private ResultActions ask(String question, String person) throws Exception {
		return ask(question, person, "");
	}

	private ResultActions ask(String question, String person, String more) throws Exception {
		return this.web.perform(get(QUESTION + question + more).with(httpBasic(person, "demo")));
	}

	private ResultActions read(String address) throws Exception {
		return this.web.perform(get(address).with(httpBasic("mranti-coordinator", "demo")));
	}

}
