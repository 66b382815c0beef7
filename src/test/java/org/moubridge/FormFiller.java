package org.moubridge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** Fills in any form validly by reading nothing but the form, as a stranger would. */
public final class FormFiller {

	/** Days ahead that leave everybody the time to prepare a trip. */
	public static final int FIRST_DAY = 120;

	private static final int LAST_DAY = 125;

	private static final Pattern ONLY_NEEDED_WHEN = Pattern
		.compile("^(Only needed when|Hanya (diperlukan|perlu)|Diperlukan hanya|仅[在当].*(需要|填写))");

	private final IntUnaryOperator choice;

	private FormFiller(IntUnaryOperator choice) {
		this.choice = choice;
	}

	/**
	 * Returns a valid value for each field.
	 * @param shown what the task shows, for lists that come filled and for choices that
	 * depend on data
	 */
	public static Map<String, Object> fill(JsonNode form, Map<String, JsonNode> shown) {
		return fill(form, shown, (options) -> 0);
	}

	/**
	 * Returns a valid value for each field.
	 * @param choice which of so many options is taken
	 */
	public static Map<String, Object> fill(JsonNode form, Map<String, JsonNode> shown, IntUnaryOperator choice) {
		Map<String, Object> values = new LinkedHashMap<>();
		new FormFiller(choice).fill(form.path("components"), shown, values);
		return values;
	}

	private void fill(JsonNode components, Map<String, JsonNode> shown, Map<String, Object> values) {
		for (JsonNode component : components) {
			String type = component.path("type").asText();
			if (type.equals("group")) {
				fill(component.path("components"), shown, values);
			}
			else if (type.equals("dynamiclist")) {
				values.put(component.path("path").asText(), rows(component, shown));
			}
			else if (component.has("key") && !component.path("readonly").asBoolean() && !isForExceptions(component)) {
				values.put(component.path("key").asText(), value(component, type, shown));
			}
		}
	}

	private List<Map<String, Object>> rows(JsonNode list, Map<String, JsonNode> shown) {
		List<Map<String, Object>> rows = new ArrayList<>();
		JsonNode given = shown.get(list.path("path").asText());
		if (given != null && given.isArray() && !given.isEmpty()) {
			for (JsonNode row : given) {
				Map<String, Object> filled = new LinkedHashMap<>();
				fill(list.path("components"), shown, filled);
				row.properties().forEach((cell) -> {
					if (!cell.getValue().isNull() || !isRequired(list, cell.getKey())) {
						filled.put(cell.getKey(), plain(cell.getValue()));
					}
				});
				rows.add(filled);
			}
		}
		else if (list.path("allowAddRemove").asBoolean(true)) {
			for (int number = 0; number < Math.max(1, list.path("properties").path("atLeast").asInt()); number++) {
				Map<String, Object> filled = new LinkedHashMap<>();
				fill(list.path("components"), shown, filled);
				rows.add(filled);
			}
		}
		return rows;
	}

	private Object value(JsonNode component, String type, Map<String, JsonNode> shown) {
		JsonNode rules = component.path("validate");
		return switch (type) {
			case "checkbox" -> true;
			case "number" -> number(component, rules);
			case "datetime" -> LocalDate.now().plusDays(isLastDay(component) ? LAST_DAY : FIRST_DAY).toString();
			case "select", "radio" -> option(component, shown);
			default -> rules.path("validationType").asText().equals("email") ? address() : text(rules);
		};
	}

	/** A field that says so, in any language, is left empty in the ordinary case. */
	private static boolean isForExceptions(JsonNode component) {
		return ONLY_NEEDED_WHEN.matcher(component.path("description").asText()).find();
	}

	private static boolean isRequired(JsonNode list, String key) {
		return list.path("components")
			.valueStream()
			.anyMatch((component) -> component.path("key").asText().equals(key)
					&& component.path("validate").path("required").asBoolean());
	}

	private static boolean isLastDay(JsonNode component) {
		return component.path("key").asText().toLowerCase().contains("end");
	}

	private static Object number(JsonNode component, JsonNode rules) {
		long number = Math.min(Math.max(rules.path("min").asLong(0), 20), rules.path("max").asLong(1000));
		return component.path("serializeToString").asBoolean() ? (Object) (number + ".00") : (Object) number;
	}

	private String option(JsonNode component, Map<String, JsonNode> shown) {
		JsonNode options = component.has("valuesKey") ? shown.get(component.path("valuesKey").asText())
				: component.path("values");
		return (options != null && !options.isEmpty())
				? options.get(this.choice.applyAsInt(options.size())).path("value").asText() : null;
	}

	/** Who chooses at random meets somebody else each time. */
	private String address() {
		int number = this.choice.applyAsInt(1_000_000);
		return (number == 0) ? "someone@moubridge.example" : "someone-" + number + "@moubridge.example";
	}

	private static String text(JsonNode rules) {
		String text = "Something sensible";
		return text.substring(0, Math.min(text.length(), rules.path("maxLength").asInt(100)));
	}

	private static Object plain(JsonNode value) {
		if (value.isNull()) {
			return null;
		}
		return value.isBoolean() ? (Object) value.asBoolean() : value.isInt() ? (Object) value.asInt() : value.asText();
	}

}
