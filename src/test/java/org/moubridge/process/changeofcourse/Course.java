package org.moubridge.process.changeofcourse;

import java.util.Map;

import org.moubridge.Office;
import org.moubridge.Robot;

import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** People who change the course of a running initiative on its page. */
class Course {

	private final MockMvc web;

	private final Office office;

	private final Robot robot;

	Course(WebApplicationContext context, Office office, Robot robot) {
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

	ResultActions ask(String person, String reference, String kind, Map<String, String> typed) throws Exception {
		MockHttpServletRequestBuilder request = post("/initiatives/" + reference + "/" + kind).with(user(person))
			.with(csrf());
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
		return this.web.perform(get("/initiatives/" + reference).with(user(person))).andExpect(status().isOk());
	}

}
