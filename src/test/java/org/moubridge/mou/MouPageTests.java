package org.moubridge.mou;

import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moubridge.ProductTest;
import org.moubridge.access.NewPerson;
import org.moubridge.access.Parties;
import org.moubridge.access.People;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@ProductTest
@Transactional
class MouPageTests {

	private static final String REFERENCE = "MOU-2024-001";

	private MockMvc web;

	@BeforeEach
	void aStranger(@Autowired WebApplicationContext context, @Autowired People people) {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		people.register(new NewPerson("stranger", null, "Stranger", "stranger@moubridge.example", Locale.ENGLISH,
				"Long-enough-7-pass", Set.of("visitor")));
	}

	@Test
	void isRegisteredWithItsPartiesAtStart(@Autowired Mous mous, @Autowired Parties parties) {
		assertThat(mous.of("zgc")).extracting(Mou::reference).contains(REFERENCE);
		assertThat(parties.get("mranti").zone()).hasToString("Asia/Kuala_Lumpur");
	}

	@Test
	void saysWhatIsNotRecorded() throws Exception {
		this.web.perform(get("/mous/" + REFERENCE).with(user("mranti-finance")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Rofina Yasmin Othman")))
			.andExpect(content().string(containsString("25 April 2024")))
			.andExpect(content().string(containsString("not recorded")));
		this.web.perform(get("/mous/" + REFERENCE).param("lang", "zh").with(user("mranti-finance")))
			.andExpect(content().string(containsString("未记录")))
			.andExpect(content().string(containsString("2024年4月25日")));
	}

	@Test
	void isGivenToOtherPrograms() throws Exception {
		this.web.perform(get("/v1/mous").with(user("compliance")))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.items[*].reference", hasItem(REFERENCE)))
			.andExpect(jsonPath("$.next").isEmpty());
		this.web.perform(get("/v1/mous/" + REFERENCE).with(user("mranti-finance")))
			.andExpect(jsonPath("$.title").isNotEmpty())
			.andExpect(jsonPath("$.status").value("ACTIVE"))
			.andExpect(jsonPath("$.signedOn").value("2024-04-25"))
			.andExpect(jsonPath("$.parties[*].id", hasItem("zgc")))
			.andExpect(jsonPath("$.streams[1].id").value("training-seminar"));
	}

	@Test
	void isUnknownToStrangers() throws Exception {
		this.web.perform(get("/mous/" + REFERENCE).with(user("stranger"))).andExpect(status().isNotFound());
		this.web.perform(get("/v1/mous").with(user("stranger"))).andExpect(jsonPath("$.items").isEmpty());
		this.web.perform(get("/v1/mous/" + REFERENCE).with(user("stranger")))
			.andExpect(status().isNotFound())
			.andExpect(content().contentType("application/problem+json"))
			.andExpect(jsonPath("$.detail").value(containsString(REFERENCE)));
	}

}
