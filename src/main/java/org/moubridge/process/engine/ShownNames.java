package org.moubridge.process.engine;

import java.io.IOException;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The names of tasks, streams and shared filters as the caller reads them in Tasklist.
 * What has no name in her language, like a filter that somebody made, keeps its own.
 */
@Component
class ShownNames {

	private static final String NAME = "name";

	private final MessageSource messages;

	private final ObjectMapper json;

	ShownNames(MessageSource messages, ObjectMapper json) {
		this.messages = messages;
		this.json = json;
	}

	byte[] show(byte[] answer, Locale language) throws IOException {
		JsonNode tree = this.json.readTree(answer);
		translate(tree, language);
		return this.json.writeValueAsBytes(tree);
	}

	private void translate(JsonNode node, Locale language) {
		if (node instanceof ObjectNode named && named.path(NAME).isTextual()) {
			rename(named, named.get(NAME).asText(), language);
		}
		node.forEach((child) -> translate(child, language));
	}

	private void rename(ObjectNode named, String name, Locale language) {
		if (named.has("taskDefinitionKey")) {
			replace(named, NAME, "task." + named.get("taskDefinitionKey").asText(), language);
		}
		else if (named.has("deploymentId")) {
			replace(named, NAME, "stream." + named.path("key").asText(), language);
		}
		else if (named.has("resourceType")) {
			replace(named, NAME, "tasklist.filter." + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"),
					language);
		}
		else if (named.has("label")) {
			replace(named, "label", "tasklist.card." + name, language);
		}
		else if (name.equals(InitiativeVariables.STREAM)) {
			replace(named, "value", "stream." + named.path("value").asText(), language);
		}
	}

	private void replace(ObjectNode owner, String member, String key, Locale language) {
		owner.put(member, this.messages.getMessage(key, null, owner.path(member).asText(), language));
	}

}
