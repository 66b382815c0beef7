package org.moubridge.process;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The forms in Malay and Chinese: nothing is missing, nothing is left over. */
class FormTextsTests {

	private static final String ONLY_A_VARIABLE = "\\s*\\{\\{\\s*\\w+\\s*}}\\s*";

	/** What a form says in English, with the key of the form. */
	private record Said(String form, String key, String english) {

		String own() {
			return this.form + "." + this.key;
		}

		String shared() {
			return "field." + this.key;
		}

	}

	@ParameterizedTest
	@ValueSource(strings = { "ms", "zh" })
	void sayAllThatTheEnglishFormsSay(String language) throws IOException {
		Properties texts = texts(language);
		assertThat(said())
			.allSatisfy((said) -> assertThat(texts.getProperty(said.own(), texts.getProperty(said.shared())))
				.as("%s: %s", said.own(), said.english())
				.isNotBlank());
	}

	@ParameterizedTest
	@ValueSource(strings = { "ms", "zh" })
	void sayNothingElse(String language) throws IOException {
		Set<String> used = new TreeSet<>();
		Properties texts = texts(language);
		said().forEach((said) -> used.add(texts.containsKey(said.own()) ? said.own() : said.shared()));
		assertThat(texts.stringPropertyNames()).isEqualTo(used);
	}

	@Test
	void shareATextOnlyWhereTheEnglishIsTheSame() throws IOException {
		Properties texts = texts("zh");
		Map<String, Set<String>> english = said().stream()
			.filter((said) -> !texts.containsKey(said.own()))
			.collect(Collectors.groupingBy(Said::shared, TreeMap::new,
					Collectors.mapping(Said::english, Collectors.toSet())));
		assertThat(english).allSatisfy((key, variants) -> assertThat(variants).as(key).hasSize(1));
	}

	@Test
	void haveTheSameKeysInBothLanguages() throws IOException {
		assertThat(texts("ms").stringPropertyNames()).isEqualTo(texts("zh").stringPropertyNames());
	}

	private static List<Said> said() {
		List<Said> all = new ArrayList<>();
		ModelFiles.forms().forEach((file) -> collect(ModelFiles.form(file), ModelFiles.nameOf(file), "", all));
		return all;
	}

	private static void collect(JsonNode parent, String form, String above, List<Said> all) {
		for (JsonNode component : parent.path("components")) {
			String path = above
					+ component.path("key").asText(component.path("path").asText(component.path("id").asText()));
			add(component, "label", form, path + ".label", all);
			add(component, "dateLabel", form, path + ".label", all);
			add(component, "description", form, path + ".description", all);
			add(component, "text", form, path + ".text", all);
			component.path("values")
				.forEach(
						(option) -> add(option, "label", form, path + ".option." + option.path("value").asText(), all));
			collect(component, form, component.has("path") ? path + "." : above, all);
		}
	}

	private static void add(JsonNode owner, String member, String form, String key, List<Said> all) {
		String english = owner.path(member).asText();
		if (!english.isBlank() && !english.matches(ONLY_A_VARIABLE)) {
			all.add(new Said(form, key, english));
		}
	}

	private static Properties texts(String language) throws IOException {
		try (Reader reader = Files
			.newBufferedReader(Path.of("src/main/resources/messages/forms_" + language + ".properties"))) {
			var texts = new Properties();
			texts.load(reader);
			return texts;
		}
	}

}
