package org.moubridge.process.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was deployed, as far as the server needs to know it.
 *
 * @param variables what its texts, tables and choices show besides the fields
 * @param properties what it says of itself: {@code entry}, the list that each submission
 * adds to; {@code guest}, the list with those who are asked by a link; {@code standing}
 * when it only offers something
 */
record Form(String id, List<Field> fields, Set<String> variables, Map<String, String> properties) {

	private static final Set<String> INPUTS = Set.of("textfield", "textarea", "number", "checkbox", "radio", "select",
			"checklist", "taglist", "datetime");

	private static final java.util.regex.Pattern PLACEHOLDER = java.util.regex.Pattern
		.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9]*)\\s*}}");

	static Form parse(JsonNode form) {
		List<Field> fields = new ArrayList<>();
		Set<String> variables = new java.util.TreeSet<>();
		collect(form.path("components"), fields, variables);
		return new Form(form.path("id").asText(), List.copyOf(fields), Set.copyOf(variables), properties(form));
	}

	/** Returns the same form that shows these variables too. */
	Form showing(Set<String> more) {
		Set<String> all = new java.util.TreeSet<>(this.variables);
		all.addAll(more);
		return new Form(this.id, this.fields, Set.copyOf(all), this.properties);
	}

	Optional<Field> field(String key) {
		return this.fields.stream().filter((field) -> field.key().equals(key)).findFirst();
	}

	Set<String> keys() {
		return this.fields.stream().map(Field::key).collect(Collectors.toSet());
	}

	private static void collect(JsonNode components, List<Field> fields, Set<String> variables) {
		for (JsonNode component : components) {
			String type = component.path("type").asText();
			if (type.equals("group")) {
				collect(component.path("components"), fields, variables);
			}
			else if (type.equals("dynamiclist")) {
				List<Field> rows = new ArrayList<>();
				collect(component.path("components"), rows, variables);
				fields.add(field(component, component.path("path").asText(), rows));
			}
			else if (INPUTS.contains(type)) {
				fields.add(field(component, component.path("key").asText(), List.of()));
				add(variables, component.path("valuesKey"));
			}
			else {
				PLACEHOLDER.matcher(component.path("text").asText() + component.path("content").asText())
					.results()
					.forEach((match) -> variables.add(match.group(1)));
				add(variables, component.path("dataSource"));
			}
		}
	}

	private static void add(Set<String> variables, JsonNode name) {
		if (name.isTextual()) {
			variables.add(name.asText().replaceFirst("^=", ""));
		}
	}

	private static Field field(JsonNode component, String key, List<Field> rows) {
		JsonNode rules = component.path("validate");
		return new Field(key, label(component, key), component.path("type").asText(), text(component, "subtype"),
				rules.path("required").asBoolean(), component.path("conditional").has("hide"),
				component.path("readonly").asBoolean() || component.path("disabled").asBoolean(),
				integer(rules, "minLength"), integer(rules, "maxLength"), decimal(rules, "min"), decimal(rules, "max"),
				component.path("decimalDigits").asInt(0), text(rules, "pattern"), text(rules, "validationType"),
				options(component.path("values")), text(component, "valuesKey"), List.copyOf(rows),
				properties(component));
	}

	private static Map<String, String> properties(JsonNode owner) {
		return owner.path("properties")
			.properties()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (property) -> property.getValue().asText()));
	}

	private static String label(JsonNode component, String key) {
		return component.path("label").asText(component.path("dateLabel").asText(key));
	}

	private static List<String> options(JsonNode values) {
		return StreamSupport.stream(values.spliterator(), false).map((value) -> value.path("value").asText()).toList();
	}

	private static @Nullable String text(JsonNode node, String name) {
		return node.hasNonNull(name) ? node.get(name).asText() : null;
	}

	private static @Nullable Integer integer(JsonNode node, String name) {
		return node.hasNonNull(name) ? node.get(name).asInt() : null;
	}

	private static @Nullable BigDecimal decimal(JsonNode node, String name) {
		return node.hasNonNull(name) ? new BigDecimal(node.get(name).asText()) : null;
	}

}
