package org.moubridge.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;

import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/**
 * The demo's people at work: they use the engine's REST as Tasklist does, each with the
 * own login.
 */
class DemoOffice {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final RestClient http;

	DemoOffice(String baseUrl) {
		this.http = RestClient.builder().baseUrl(baseUrl).requestFactory(new JdkClientHttpRequestFactory()).build();
	}

	/** Starts an initiative of this stream and returns its reference. */
	String start(String person, String stream, String title) {
		return post(person, "/engine-rest/process-definition/key/" + stream + "/submit-form", Map.of("title", title))
			.path("businessKey")
			.asText();
	}

	/** Does the task as soon as it is there; lists are rows. */
	void complete(String person, String reference, String task, Map<String, Object> fields) {
		post(person, "/engine-rest/task/" + await(person, reference, task) + "/submit-form", fields);
	}

	/** Returns the rows that a list of a task comes filled with. */
	List<Map<String, Object>> rows(String person, String reference, String task, String list) {
		JsonNode shown = get(person, "/engine-rest/task/" + await(person, reference, task) + "/form-variables",
				Map.of("variableNames", list, "deserializeValues", "false"));
		try {
			return JSON.readerForListOf(Map.class).readValue(shown.path(list).path("value").asText());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String await(String person, String reference, String task) {
		Map<String, String> query = Map.of("processInstanceBusinessKey", reference, "name", task);
		return Awaitility.await("task \"" + task + "\" of " + reference)
			.atMost(Duration.ofMinutes(2))
			.until(() -> get(person, "/engine-rest/task", query), (tasks) -> !tasks.isEmpty())
			.path(0)
			.path("id")
			.asText();
	}

	private JsonNode get(String person, String path, Map<String, String> query) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		query.forEach((name, value) -> parameters.add(name, "{" + name + "}"));
		return this.http.get()
			.uri((builder) -> builder.path(path).queryParams(parameters).build(query))
			.headers((headers) -> headers.setBasicAuth(person, DemoPeople.PASSWORD))
			.retrieve()
			.body(JsonNode.class);
	}

	private JsonNode post(String person, String path, Map<String, Object> fields) {
		Map<String, Object> variables = new HashMap<>();
		fields.forEach((name, value) -> variables.put(name, variable(value)));
		return this.http.post()
			.uri(path)
			.headers((headers) -> headers.setBasicAuth(person, DemoPeople.PASSWORD))
			.body(Map.of("variables", variables))
			.exchange((request, response) -> {
				if (response.getStatusCode().isError()) {
					throw new IllegalStateException(path + ": "
							+ new String(response.getBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
				}
				byte[] body = response.getBody().readAllBytes();
				return (body.length > 0) ? JSON.readTree(body) : JSON.nullNode();
			});
	}

	private static Map<String, Object> variable(Object value) {
		try {
			return (value instanceof List<?>) ? Map.of("value", JSON.writeValueAsString(value), "type", "Json")
					: Map.of("value", value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
