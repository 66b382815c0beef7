package org.moubridge.initiative;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.moubridge.access.Refusal;

import org.springframework.stereotype.Component;

/**
 * Between the typed content of a stream, its JSON in the database, and the flat fields of
 * the forms: a field of a form belongs to the section of the content that has a field of
 * that name.
 */
@Component
class StreamContents {

	private static final Map<String, Class<? extends StreamContent>> TYPES = Map.ofEntries(
			Map.entry("training-seminar", TrainingContent.class),

			Map.entry("soft-landing", LandingContent.class),

			Map.entry("benchmarking-visit", BenchmarkingContent.class),

			Map.entry("collaborative-research", ResearchContent.class),

			Map.entry("personnel-exchange", ExchangeContent.class));

	private final ObjectMapper json = JsonMapper.builder()
		.findAndAddModules()
		.disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	/**
	 * Returns the streams whose content is known, which are those that can be proposed.
	 */
	Set<String> streams() {
		return TYPES.keySet();
	}

	/** Returns a content of which only the title is known, in its first section. */
	StreamContent titled(String stream, String title) {
		ObjectNode tree = this.json.createObjectNode();
		for (RecordComponent section : type(stream).getRecordComponents()) {
			tree.putObject(section.getName());
		}
		((ObjectNode) tree.elements().next()).put("title", title);
		return read(stream, tree);
	}

	StreamContent read(String stream, String content) {
		return read(stream, tree(content));
	}

	String write(StreamContent content) {
		return this.json.valueToTree(content).toString();
	}

	String hash(String stream, StreamContent content) {
		return CanonicalContent.hash(stream, this.json.valueToTree(content));
	}

	String hashed(String stream, StreamContent content) {
		return CanonicalContent.hashed(stream, this.json.valueToTree(content));
	}

	/** Returns all fields of all sections by name, in the order of the content. */
	Map<String, Object> fields(StreamContent content) {
		JsonNode tree = this.json.valueToTree(content);
		Map<String, Object> fields = new LinkedHashMap<>();
		tree.forEach((section) -> section.properties()
			.forEach((field) -> fields.put(field.getKey(), this.json.convertValue(field.getValue(), Object.class))));
		return fields;
	}

	/**
	 * Returns the content with the given fields replaced; a value of null empties a
	 * field. Refuses values that do not go together.
	 */
	StreamContent merge(String stream, StreamContent content, Map<String, Object> values) {
		StreamContent merged = with(stream, content, values);
		merged.check();
		return merged;
	}

	/**
	 * Returns the content with the given fields replaced, whether they go together or
	 * not.
	 */
	StreamContent with(String stream, StreamContent content, Map<String, Object> values) {
		ObjectNode tree = this.json.valueToTree(content);
		values.forEach((field, value) -> section(tree, field).set(field, this.json.valueToTree(value)));
		return read(stream, tree);
	}

	private static ObjectNode section(ObjectNode tree, String field) {
		for (JsonNode section : tree) {
			if (section.has(field)) {
				return (ObjectNode) section;
			}
		}
		throw new IllegalArgumentException("no field \"" + field + "\" in this content");
	}

	private StreamContent read(String stream, JsonNode tree) {
		try {
			return this.json.treeToValue(tree, type(stream));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private JsonNode tree(String content) {
		try {
			return this.json.readTree(content);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private static Class<? extends StreamContent> type(String stream) {
		Class<? extends StreamContent> type = TYPES.get(stream);
		if (type == null) {
			throw new Refusal("error.stream.unknown", stream);
		}
		return type;
	}

}
