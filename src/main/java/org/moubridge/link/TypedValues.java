package org.moubridge.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;
import org.moubridge.guest.GuestForm;

import org.springframework.stereotype.Component;

/** Reads the fields that a page sends as JSON, and writes what it shows. */
@Component
class TypedValues {

	/** More than any form takes. */
	private static final int LONGEST = 200_000;

	private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {
	};

	private final ObjectMapper json = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(12).build())
			.build())
		.build();

	/** Returns the fields; empty for what no page of ours sends. */
	Optional<Map<String, Object>> read(String values) {
		if (values.length() > LONGEST) {
			return Optional.empty();
		}
		try {
			return Optional.ofNullable(this.json.readValue(values, FIELDS));
		}
		catch (JsonProcessingException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Returns what a form shows, with what was typed into its fields before.
	 * @param typed as JSON; null for nothing
	 */
	String write(GuestForm form, @Nullable String typed) {
		Map<String, Object> all = new HashMap<>(form.data());
		if (typed != null) {
			Map<String, Object> values = new HashMap<>(read(typed).orElse(Map.of()));
			values.keySet().retainAll(fields(form));
			all.putAll(values);
		}
		try {
			return this.json.writeValueAsString(all);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Returns the form without one of its fields. */
	String without(String schema, String key) {
		try {
			JsonNode form = this.json.readTree(schema);
			for (Iterator<JsonNode> parts = form.path("components").iterator(); parts.hasNext();) {
				if (parts.next().path("key").asText().equals(key)) {
					parts.remove();
				}
			}
			return form.toString();
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Set<String> fields(GuestForm form) {
		try {
			JsonNode schema = this.json.readTree(form.schema());
			Set<String> fields = new HashSet<>(schema.findValuesAsText("key"));
			fields.addAll(schema.findValuesAsText("path"));
			return fields;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
