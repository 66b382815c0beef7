package org.moubridge.process.engine;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.moubridge.access.CurrentPerson;
import org.moubridge.access.Person;
import org.moubridge.mou.Mou;
import org.moubridge.mou.MouStatus;
import org.moubridge.mou.Mous;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A deployed form as the caller sees it: in her language, and with her choices where a
 * start form, which has no variables, could not know them.
 */
@Component
class ShownForms {

	private static final String CHOICES = "valuesKey";

	private static final String MOUS = "mous";

	private final FormTexts texts;

	private final ShownRecord record;

	private final CurrentPerson caller;

	private final Mous mous;

	private final ObjectProvider<FormBinding> bindings;

	private final ObjectMapper json;

	ShownForms(FormTexts texts, ShownRecord record, CurrentPerson caller, Mous mous,
			ObjectProvider<FormBinding> bindings, ObjectMapper json) {
		this.texts = texts;
		this.record = record;
		this.caller = caller;
		this.mous = mous;
		this.bindings = bindings;
		this.json = json;
	}

	/**
	 * Returns the very same bytes where nothing has to change.
	 * @param task whose form it is; null for a start form
	 */
	byte[] show(byte[] deployed, @Nullable String task, Locale language) throws IOException {
		JsonNode form = this.json.readTree(deployed);
		boolean translated = FormTexts.isTranslatedTo(language);
		List<JsonNode> choices = form.findParents(CHOICES)
			.stream()
			.filter((component) -> component.get(CHOICES).asText().equals(MOUS))
			.toList();
		Map<String, String> own = (task != null) ? own(form.path("id").asText(), task, language) : Map.of();
		if (!translated && choices.isEmpty() && own.isEmpty()) {
			return deployed;
		}
		this.texts.translate(form, language);
		if (translated && task != null) {
			this.record.translate(form, task, language);
		}
		choices.forEach((component) -> offer((ObjectNode) component, form.path("id").asText()));
		form.path("components").forEach((component) -> {
			String text = own.get(component.path("id").asText());
			if (text != null) {
				((ObjectNode) component).put("text", ShownRecord.literally(text));
			}
		});
		return this.json.writeValueAsBytes(form);
	}

	private Map<String, String> own(String form, String task, Locale language) {
		return this.bindings.stream()
			.filter((binding) -> binding.forms().contains(form))
			.findFirst()
			.flatMap((binding) -> this.caller.find().map((reader) -> binding.shownTo(reader, form, task, language)))
			.orElse(Map.of());
	}

	private void offer(ObjectNode component, String form) {
		component.remove(CHOICES);
		ArrayNode values = component.putArray("values");
		String stream = form.replaceFirst("^start-", "");
		this.caller.find()
			.map(Person::party)
			.map(this.mous::of)
			.orElse(List.of())
			.stream()
			.filter((mou) -> mou.status() == MouStatus.ACTIVE && mou.offers(stream))
			.forEach((mou) -> values.addObject().put("value", mou.reference()).put("label", label(mou)));
	}

	private static String label(Mou mou) {
		return mou.reference() + ": " + mou.title();
	}

}
