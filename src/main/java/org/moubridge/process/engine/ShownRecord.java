package org.moubridge.process.engine;

import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.moubridge.initiative.ContentText;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.PartText;
import org.moubridge.initiative.Steps;

import org.springframework.stereotype.Component;

/**
 * What a form tells of its initiative, in the language of who reads it: the variables of
 * the task hold it in English, for everybody who may come.
 */
@Component
class ShownRecord {

	private final Steps steps;

	private final Map<String, Told> placeholders;

	ShownRecord(Steps steps, Initiatives initiatives, ContentText content, PartText parts) {
		this.steps = steps;
		this.placeholders = Map.of("{{context}}", content::markdown, "{{record}}",
				(reference, language) -> parts.markdown(initiatives.get(reference), language));
	}

	/** Puts what it tells into the form. */
	void translate(JsonNode form, String task, Locale language) {
		this.placeholders.forEach((placeholder, told) -> form.path("components").forEach((component) -> {
			String text = component.path("text").asText();
			if (text.contains(placeholder)) {
				this.steps.referenceOf(task)
					.ifPresent((reference) -> ((ObjectNode) component).put("text",
							text.replace(placeholder, literally(told.in(reference, language)))));
			}
		}));
	}

	/** What people typed is no template. */
	static String literally(String text) {
		return text.replace("{", "&#123;");
	}

	@FunctionalInterface
	private interface Told {

		String in(String reference, Locale language);

	}

}
