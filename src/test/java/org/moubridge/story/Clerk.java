package org.moubridge.story;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.awaitility.Awaitility;

import org.moubridge.FormFiller;
import org.moubridge.attack.Caller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who does her tasks through the engine's REST, by the calls that Tasklist
 * makes: she finds a task, claims it, reads its form and submits it.
 */
class Clerk {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final String login;

	private final Caller caller;

	Clerk(String base, String login) {
		this.login = login;
		this.caller = Caller.withBasic(base, login);
	}

	/** Returns the same person, who reads this language in her browser. */
	Clerk reading(String language) {
		this.caller.with("Accept-Language", language);
		return this;
	}

	/** Returns the text that a form shows her, with its variables filled in. */
	String reads(String task, String component) {
		String path = "/engine-rest/task/" + task;
		JsonNode shown = read(this.caller.get(path + "/form-variables?deserializeValues=false"), 200);
		for (JsonNode one : read(this.caller.get(path + "/deployed-form"), 200).path("components")) {
			if (one.path("id").asText().equals(component)) {
				return Pattern.compile("\\{\\{(\\w+)}}")
					.matcher(one.path("text").asText())
					.replaceAll((found) -> Matcher
						.quoteReplacement(shown.path(found.group(1)).path("value").asText("missing")));
			}
		}
		throw new AssertionError("no " + component + " in the form");
	}

	/** Starts a training and returns its reference. */
	String start(String title) {
		return start("training-seminar", title);
	}

	/** Starts an initiative of this stream and returns its reference. */
	String start(String stream, String title) {
		HttpResponse<String> answer = this.caller.post("/engine-rest/process-definition/key/" + stream + "/submit-form",
				body(Map.of("title", title)));
		return read(answer, 200).path("businessKey").asText();
	}

	/**
	 * Waits for a task of this name and does it, with valid values except those given.
	 */
	void works(String reference, String name, Map<String, Object> values) {
		String task = task(reference, name);
		claim(task);
		assertThat(submit(task, values).statusCode()).isEqualTo(204);
	}

	void works(String reference, String name) {
		works(reference, name, Map.of());
	}

	/** Returns the id of a task, once there is one. */
	String task(String reference, String name) {
		String query = "/engine-rest/task?processInstanceBusinessKey=" + reference;
		return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
			for (JsonNode task : read(this.caller.get(query), 200)) {
				if (task.path("name").asText().equals(name)) {
					return task.path("id").asText();
				}
			}
			return null;
		}, (id) -> id != null);
	}

	void claim(String task) {
		HttpResponse<String> answer = this.caller.post("/engine-rest/task/" + task + "/claim",
				"{\"userId\":\"" + this.login + "\"}");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
	}

	/** Returns the form as filled in validly, with these values among others. */
	String filled(String task, Map<String, Object> values) {
		String path = "/engine-rest/task/" + task;
		Map<String, JsonNode> shown = new HashMap<>();
		read(this.caller.get(path + "/form-variables?deserializeValues=false"), 200).properties()
			.forEach((variable) -> shown.put(variable.getKey(), plain(variable.getValue())));
		Map<String, Object> fields = FormFiller.fill(read(this.caller.get(path + "/deployed-form"), 200), shown);
		fields.putAll(values);
		return body(fields);
	}

	HttpResponse<String> submit(String task, Map<String, Object> values) {
		return submit(task, filled(task, values));
	}

	HttpResponse<String> submit(String task, String body) {
		return this.caller.post("/engine-rest/task/" + task + "/submit-form", body);
	}

	private static JsonNode plain(JsonNode variable) {
		return variable.path("type").asText().equals("Json") ? parse(variable.path("value").asText())
				: variable.path("value");
	}

	private static String body(Map<String, Object> fields) {
		ObjectNode body = JSON.createObjectNode();
		ObjectNode variables = body.putObject("variables");
		fields.forEach((name, value) -> {
			ObjectNode variable = variables.putObject(name);
			boolean list = value instanceof List<?>;
			variable.put("type", list ? "Json" : (value != null) ? value.getClass().getSimpleName() : "Null");
			variable.set("value",
					list ? JSON.valueToTree(JSON.valueToTree(value).toString()) : JSON.valueToTree(value));
		});
		return body.toString();
	}

	private static JsonNode read(HttpResponse<String> answer, int status) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		return parse(answer.body());
	}

	private static JsonNode parse(String text) {
		try {
			return JSON.readTree(text);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
