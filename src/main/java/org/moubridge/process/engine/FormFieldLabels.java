package org.moubridge.process.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.moubridge.initiative.FieldLabels;

import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Reads the labels out of the forms, the first time that somebody asks. */
@Component
class FormFieldLabels implements FieldLabels {

	private final FormTexts texts;

	private final MessageSource messages;

	private final ObjectMapper json = new ObjectMapper();

	private final SingletonSupplier<Map<String, Label>> labels;

	FormFieldLabels(FormTexts texts, MessageSource messages, ResourcePatternResolver resources) {
		this.texts = texts;
		this.messages = messages;
		this.labels = SingletonSupplier.of(() -> read(resources));
	}

	@Override
	public Optional<String> label(String field, Locale language) {
		return Optional.ofNullable(this.labels.obtain().get(field)).map((label) -> text(label, "label", language));
	}

	@Override
	public Optional<String> choice(String field, String value, Locale language) {
		return Optional.ofNullable(this.labels.obtain().get(field + "." + value))
			.map((label) -> text(label, "option." + value, language));
	}

	@Override
	public Optional<String> task(String form, Locale language) {
		return Optional.ofNullable(this.messages.getMessage("task." + FieldLabels.taskKey(form), null, null, language));
	}

	private String text(Label label, String member, Locale language) {
		return this.texts.text(label.form(), label.path() + "." + member, label.english(), language);
	}

	private Map<String, Label> read(ResourcePatternResolver resources) {
		Map<String, Label> labels = new HashMap<>();
		try {
			for (Resource form : resources.getResources("classpath*:forms/*.form")) {
				JsonNode tree = this.json.readTree(form.getContentAsByteArray());
				collect(tree, tree.path("id").asText(), "", labels);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Map.copyOf(labels);
	}

	private static void collect(JsonNode parent, String form, String above, Map<String, Label> labels) {
		for (JsonNode component : parent.path("components")) {
			String key = component.path("key").asText(component.path("path").asText());
			String label = component.path("label").asText(component.path("dateLabel").asText());
			if (!key.isEmpty()) {
				labels.putIfAbsent(key, new Label(form, above + key, label));
				component.path("values")
					.forEach((option) -> labels.putIfAbsent(key + "." + option.path("value").asText(),
							new Label(form, above + key, option.path("label").asText())));
			}
			collect(component, form, component.has("path") ? above + key + "." : above, labels);
		}
	}

	/** Where a label stands, and what it says in English. */
	private record Label(String form, String path, String english) {
	}

}
