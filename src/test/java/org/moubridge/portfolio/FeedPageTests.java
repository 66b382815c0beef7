package org.moubridge.portfolio;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Reads as calendar programs do: without a session, by the link alone. */
@ProductTest
class FeedPageTests {

	private final MockMvc web;

	private final TrainingLife life;

	private final JdbcClient jdbc;

	private final String baseUrl;

	FeedPageTests(@Autowired WebApplicationContext context, @Autowired TrainingLife life, @Autowired JdbcClient jdbc,
			@Value("${moubridge.base-url}") String baseUrl) {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		this.life = life;
		this.jdbc = jdbc;
		this.baseUrl = baseUrl;
	}

	@Test
	void tellsWhatWaitsAndWhatTakesPlaceInTheReadersLanguage() throws Exception {
		String approved = this.life.approved("mranti");
		String drafted = this.life.drafted("mranti");
		String text = text(subscribe("zgc-coordinator"));
		Calendar calendar = new CalendarBuilder().build(new StringReader(text));
		assertThat(calendar.validate().getEntries()).isEmpty();
		assertThat(text).contains("X-WR-CALNAME:MoU Bridge：到期事项与活动", "REFRESH-INTERVAL;VALUE=DURATION:");
		assertThat(values(calendar, Property.SUMMARY)).contains("[" + approved + "] Something sensible")
			.anyMatch((title) -> title.startsWith("[" + drafted + "] 到期："));
		assertThat(values(calendar, Property.UID)).doesNotHaveDuplicates().contains(approved + "-1@127.0.0.1");
	}

	@Test
	void namesEachEventTheSameEveryTime() throws Exception {
		this.life.approved("zgc");
		String link = subscribe("mranti-coordinator");
		Calendar first = new CalendarBuilder().build(new StringReader(text(link)));
		Calendar second = new CalendarBuilder().build(new StringReader(text(link)));
		assertThat(values(second, Property.UID)).containsAll(values(first, Property.UID));
	}

	@Test
	void tellsEachOnlyWhatSheMayRead() throws Exception {
		String approved = this.life.approved("mranti");
		assertThat(unfolded(text(subscribe("mranti-finance")))).contains("[" + approved + "]");
		assertThat(unfolded(text(subscribe("zgc-finance")))).doesNotContain("[" + approved + "]");
		this.jdbc.sql("insert into moubridge.involvement values (?, 'zgc-finance')").param(approved).update();
		assertThat(unfolded(text(subscribe("zgc-finance")))).contains("[" + approved + "]");
	}

	@Test
	void answersPrivatelyAndOpensNoSession() throws Exception {
		read(subscribe("manager")).andExpect(status().isOk())
			.andExpect(content().contentType("text/calendar;charset=UTF-8"))
			.andExpect(header().string("Cache-Control", containsString("private")))
			.andExpect(header().string("Referrer-Policy", "no-referrer"))
			.andExpect(header().string("X-Robots-Tag", "noindex"))
			.andExpect(header().doesNotExist("Set-Cookie"));
		this.web.perform(head(subscribe("manager"))).andExpect(status().isOk());
		this.web.perform(post(subscribe("manager"))).andExpect(status().isMethodNotAllowed());
	}

	@Test
	void endsAtOnceWhenItIsRevokedOrReplaced() throws Exception {
		String first = subscribe("mranti-approver");
		String second = subscribe("mranti-approver");
		read(first).andExpect(status().isNotFound());
		read(second).andExpect(status().isOk());
		assertThat(page("mranti-approver")).contains("You have a link since", "Revoke the link").doesNotContain(second);
		this.web.perform(post("/calendar/subscription/revocation").with(csrf()).with(user("mranti-approver")))
			.andExpect(redirectedUrl("/calendar#subscription"));
		read(second).andExpect(status().isNotFound());
		assertThat(page("mranti-approver")).contains("Create a link").doesNotContain("Revoke the link");
	}

	@Test
	void keepsOnlyTheHashOfAToken() throws Exception {
		String link = subscribe("zgc-approver");
		String token = link.replaceAll(".*/|\\.ics", "");
		assertThat(token).hasSize(43);
		assertThat(this.jdbc.sql("select token_hash from moubridge.calendar_feed where person = 'zgc-approver'")
			.query(String.class)
			.single()).matches("[0-9a-f]{64}").doesNotContain(token);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x.ics", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics", "%27.ics", ".ics",
			"%E6%97%A5.ics" })
	void answersEveryUnknownTokenAlike(String link) throws Exception {
		from("192.0.2.10", "/calendar/feed/" + link).andExpect(status().isNotFound()).andExpect(content().string(""));
	}

	@Test
	void letsWhoGuessesWait() throws Exception {
		for (int count = 0; count < 60; count++) {
			from("192.0.2.20", "/calendar/feed/guess-" + count + ".ics").andExpect(status().isNotFound());
		}
		from("192.0.2.20", "/calendar/feed/guess.ics").andExpect(status().isTooManyRequests());
		from("192.0.2.21", "/calendar/feed/guess.ics").andExpect(status().isNotFound());
	}

	@Test
	void isMadeOnlyByAFormOfThePage() throws Exception {
		this.web.perform(post("/calendar/subscription").with(user("manager"))).andExpect(status().isForbidden());
		this.web.perform(post("/calendar/subscription").with(csrf()))
			.andExpect(status().is3xxRedirection())
			.andExpect(redirectedUrlPattern("**/login"));
	}

	/** Returns the path of the link that is shown once. */
	private String subscribe(String person) throws Exception {
		String link = (String) this.web.perform(post("/calendar/subscription").with(csrf()).with(user(person)))
			.andExpect(redirectedUrl("/calendar#subscription"))
			.andReturn()
			.getFlashMap()
			.get("feedLink");
		assertThat(link).startsWith(this.baseUrl + "/calendar/feed/").endsWith(".ics");
		return link.substring(this.baseUrl.length());
	}

	private String text(String link) throws Exception {
		return read(link).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

	private ResultActions read(String link) throws Exception {
		return this.web.perform(get(link));
	}

	private ResultActions from(String address, String link) throws Exception {
		return this.web.perform(get(URI.create(link)).with((request) -> {
			request.setRemoteAddr(address);
			return request;
		}));
	}

	private String page(String person) throws Exception {
		return this.web.perform(get("/calendar").with(user(person)))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private static String unfolded(String text) {
		return text.replace("\r\n ", "");
	}

	private static List<String> values(Calendar calendar, String property) {
		return calendar.getComponents("VEVENT")
			.stream()
			.map((event) -> ((Component) event).getProperty(property)
				.map((one) -> ((Property) one).getValue())
				.orElse(""))
			.toList();
	}

}
