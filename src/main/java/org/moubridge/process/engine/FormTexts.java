package org.moubridge.process.engine;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * What the forms say in other languages than the English of their files. The keys are
 * explained at the head of {@code messages/forms_*.properties}.
 */
@Component
class FormTexts {

	private static final Set<String> TRANSLATIONS = Set.of("ms", "zh");

	private static final List<String> LABELS = List.of("label", "dateLabel");

	private static final List<String> TEXTS = List.of("description", "text");

	private final ResourceBundleMessageSource texts = bundle("messages/forms");

	private final ResourceBundleMessageSource guestTexts = bundle("messages/guests");

	/** Returns the languages that forms are translated to. */
	static List<Locale> languages() {
		return TRANSLATIONS.stream().map(Locale::forLanguageTag).toList();
	}

	static boolean isTranslatedTo(Locale language) {
		return TRANSLATIONS.contains(language.getLanguage());
	}

	/** Returns the label of a field; the English one if there is no other. */
	String label(String form, String path, String english, Locale language) {
		return text(form, path + ".label", english, language);
	}

	/** Puts the form as it was deployed into this language. */
	void translate(JsonNode form, Locale language) {
		components(form, form.path("id").asText(), "", language);
	}

	/**
	 * Puts the form into this language and into the words for somebody who fills it in
	 * about herself; what has no words for her is left out.
	 */
	void translateForGuests(JsonNode form, Locale language) {
		translate(form, language);
		address(form, form.path("id").asText(), language);
	}

	private void address(JsonNode parent, String form, Locale language) {
		for (Iterator<JsonNode> components = parent.path("components").iterator(); components.hasNext();) {
			JsonNode component = components.next();
			for (String member : List.of("label", "description", "text")) {
				String key = form + "." + name(component) + "." + member;
				String text = this.guestTexts.getMessage(key, null, component.path(member).asText(), language);
				if (component.has(member)) {
					((ObjectNode) component).put(member, text);
				}
			}
			if (component.path("text").asText("-").isBlank() || component.path("label").asText("-").isBlank()) {
				components.remove();
			}
			address(component, form, language);
		}
	}

	private static ResourceBundleMessageSource bundle(String name) {
		var texts = new ResourceBundleMessageSource();
		texts.setBasename(name);
		texts.setDefaultEncoding("UTF-8");
		texts.setFallbackToSystemLocale(false);
		return texts;
	}

	private void components(JsonNode parent, String form, String above, Locale language) {
		for (JsonNode component : parent.path("components")) {
			String path = above + name(component);
			LABELS.forEach((label) -> replace(component, label, form, path + ".label", language));
			TEXTS.forEach((text) -> replace(component, text, form, path + "." + text, language));
			for (JsonNode option : component.path("values")) {
				replace(option, "label", form, path + ".option." + option.path("value").asText(), language);
			}
			components(component, form, component.has("path") ? path + "." : above, language);
		}
	}

	private void replace(JsonNode owner, String member, String form, String key, Locale language) {
		if (owner.path(member).isTextual()) {
			((ObjectNode) owner).put(member, text(form, key, owner.get(member).asText(), language));
		}
	}

	/** A form's own text comes before the one that all forms share. */
	String text(String form, String key, String english, Locale language) {
		if (!isTranslatedTo(language)) {
			return english;
		}
		String shared = this.texts.getMessage("field." + key, null, english, language);
		return String.valueOf(this.texts.getMessage(form + "." + key, null, shared, language));
	}

	private static String name(JsonNode component) {
		return Stream.of("key", "path", "id")
			.filter(component::has)
			.findFirst()
			.map((member) -> component.get(member).asText())
			.orElse("");
	}

}
