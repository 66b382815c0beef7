package org.moubridge.link;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.process.engine.ProcessesBeside;
import org.moubridge.process.outcomefollowup.FollowUpTimers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** Those who took part say by the link in a mail what became of it. */
@ProductTest
class FollowUpLinkTests {

	@Autowired
	private TrainingLife trainings;

	@Autowired
	private Entries entries;

	@Autowired
	private ProcessesBeside processes;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	private final String address = UUID.randomUUID() + "@moubridge.example";

	private Reader reader;

	private MockMvc web;

	private String reference;

	@BeforeEach
	void openBrowser(@Value("${moubridge.base-url}") String base, @Autowired WebApplicationContext context) {
		this.reader = new Reader(base);
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
	}

	@Test
	void answersByTheLinkAndIsReadByBothPartiesWithoutTheAddress() throws Exception {
		String link = asked();
		assertThat(this.reader.get(link + "?lang=en").body()).contains("Is what came of it still in use?")
			.doesNotContain("Learning objectives");
		HttpResponse<String> sent = send(link, "{\"followUpUse\": \"YES\", \"followUpExample\": \"In two parks\"}");
		assertThat(sent.statusCode()).isEqualTo(303);
		assertThat(line().status()).isEqualTo("ANSWERED");
		assertThat(this.reader.get(link + "?lang=en").body()).contains("Thank you, it is recorded");
		for (String party : new String[] { "mranti", "zgc" }) {
			String page = this.web
				.perform(get("/initiatives/" + this.reference).param("lang", "en").with(user(party + "-coordinator")))
				.andReturn()
				.getResponse()
				.getContentAsString();
			assertThat(page).contains("Outcome follow-up", "Months after closure", "In two parks", "answered")
				.doesNotContain(this.address);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"followUpUse\": \"PERHAPS\"}", "{\"followUpUse\": \"NO\"}", "{}",
			"{\"followUpUse\": \"YES\", \"title\": \"Another title\"}",
			"{\"followUpUse\": \"YES\", \"email\": \"other@moubridge.example\"}" })
	void refusesWhatTheFormDoesNotAsk(String values) {
		String link = asked();
		assertThat(send(link, values).statusCode()).isEqualTo(422);
		assertThat(line().status()).isEqualTo(Entry.OPEN);
		assertThat(line().text("email")).isEqualTo(this.address);
	}

	private HttpResponse<String> send(String link, String values) {
		return this.reader.post(link, Map.of("seal", this.reader.seal(link), "consent", "yes", "values", values));
	}

	private String asked() {
		this.reference = this.trainings.described("mranti");
		this.entries.add(this.reference, "participants", "system",
				Map.of("name", "Lin", "email", this.address, "party", "zgc", "language", "zh"));
		this.processes.start("outcome-follow-up", this.reference, Map.of());
		new FollowUpTimers(this.runtime, this.management, this.reference).nextPoint();
		return new Mailbox(this.address).link();
	}

	private Entry line() {
		return this.entries.of(this.reference, "followUps").get(0);
	}

}
