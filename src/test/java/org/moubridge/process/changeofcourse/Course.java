package org.moubridge.process.changeofcourse;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.moubridge.Office;
import org.moubridge.Robot;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;

import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** People who change the course of a running initiative on its page. */
class Course {

	private final MockMvc web;

	private final Office office;

	private final Robot robot;

	private final Initiatives initiatives;

	Course(WebApplicationContext context, Office office, Robot robot) {
		this.initiatives = context.getBean(Initiatives.class);
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		this.office = office;
		this.robot = robot;
	}

	/** Returns a training of MRANTI that people register for. */
	String running() {
		return running("Close registration");
	}

	/** Returns a training of MRANTI at which this task is open. */
	String running(String task) {
		String reference = this.office.propose("mranti-coordinator", "Incubators that last");
		this.robot.until(reference, task);
		return reference;
	}

	/**
	 * Returns an initiative of this stream that is being carried out and may end ten days
	 * later than planned.
	 */
	String inExecution(String stream) {
		String reference = this.office.propose("mranti-coordinator", stream, "As agreed, or not");
		Map<String, Object> window = Map.of("latestEnd", LocalDate.now().plusDays(135).toString());
		Map<String, Map<String, Object>> answers = new HashMap<>();
		List.of("Propose training", "Propose exchange", "Propose visit", "Propose landing", "Write concept note",
				"Write full proposal")
			.forEach((task) -> answers.put(task, window));
		for (int step = 0; statusOf(reference) != InitiativeStatus.RUNNING; step++) {
			assertThat(step).as(this.office.open(reference).toString()).isLessThan(100);
			this.robot.step(reference, answers);
		}
		return reference;
	}

	/** Everybody who is asked to decide gives this answer. */
	void decide(String reference, Map<String, Object> answer) {
		this.office.settle(reference);
		assertThat(this.office.open(reference)).contains("Decide");
		while (this.office.open(reference).contains("Decide")) {
			this.robot.complete(this.office.task(reference, "Decide"), answer);
			this.office.settle(reference);
		}
	}

	void until(String reference, String task) {
		this.robot.until(reference, task);
	}

	ResultActions get(String person, String address) throws Exception {
		return this.web.perform(MockMvcRequestBuilders.get(address).with(user(person)));
	}

	InitiativeStatus statusOf(String reference) {
		return this.initiatives.get(reference).status();
	}

	ResultActions ask(String person, String reference, String kind, Map<String, String> typed) throws Exception {
		MockHttpServletRequestBuilder request = post("/initiatives/" + reference + "/" + kind).with(user(person))
			.with(csrf());
		typed.forEach(request::param);
		return this.web.perform(request);
	}

	ResultActions askAsGuest(String reference, String kind, Map<String, String> typed) throws Exception {
		MockHttpServletRequestBuilder request = post("/initiatives/" + reference + "/" + kind).with(csrf());
		typed.forEach(request::param);
		return this.web.perform(request);
	}

	ResultActions askWithoutToken(String person, String reference, String kind, Map<String, String> typed)
			throws Exception {
		MockHttpServletRequestBuilder request = post("/initiatives/" + reference + "/" + kind).with(user(person));
		typed.forEach(request::param);
		return this.web.perform(request);
	}

	void take(String person, String reference, String kind, String reason) throws Exception {
		take(person, reference, kind, Map.of("reason", reason));
	}

	void take(String person, String reference, String kind, Map<String, String> typed) throws Exception {
		ask(person, reference, kind, typed).andExpect(redirectedUrl("/initiatives/" + reference));
		this.office.settle(reference);
	}

	ResultActions page(String person, String reference) throws Exception {
		return get(person, "/initiatives/" + reference).andExpect(status().isOk());
	}

}
