package org.moubridge;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTests {

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)");

	@ParameterizedTest
	@MethodSource("translations")
	void sayEverythingInEveryLanguage(Path translation) throws IOException {
		Properties english = read(MESSAGES.resolve(translation.getFileName().toString().replaceAll("_\\w+", "")));
		Properties translated = read(translation);
		assertThat(translated.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
		for (String key : english.stringPropertyNames()) {
			assertThat(placeholders(translated.getProperty(key))).as(key)
				.isEqualTo(placeholders(english.getProperty(key)));
		}
	}

	@Test
	void existInMalayAndChinese() throws IOException {
		for (Path english : files("[a-z]+\\.properties")) {
			String name = english.getFileName().toString().replace(".properties", "");
			assertThat(MESSAGES.resolve(name + "_ms.properties")).exists();
			assertThat(MESSAGES.resolve(name + "_zh.properties")).exists();
		}
	}

	@Test
	void nameEveryTaskAsItsDiagramDoes() throws IOException {
		Properties english = read(MESSAGES.resolve("pages.properties"));
		try (Stream<Path> models = Files.list(Path.of("bpmn"))) {
			models.filter((file) -> file.toString().endsWith(".bpmn"))
				.flatMap(
						(file) -> Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
				.forEach((task) -> assertThat(english.getProperty("task." + task.getId())).as(task.getId())
					.isEqualTo(task.getName().replaceAll("\\s+", " ")));
		}
	}

	private static List<Path> translations() throws IOException {
		// the English of the forms is in the forms
		return files("(?!forms)[a-z]+_\\w+\\.properties");
	}

	private static List<Path> files(String name) throws IOException {
		try (Stream<Path> all = Files.list(MESSAGES)) {
			return all.filter((file) -> file.getFileName().toString().matches(name)).sorted().toList();
		}
	}

	private static Set<String> placeholders(String text) {
		return PLACEHOLDER.matcher(text).results().map((found) -> found.group(1)).collect(Collectors.toSet());
	}

	private static Properties read(Path file) throws IOException {
		try (Reader reader = Files.newBufferedReader(file)) {
			var texts = new Properties();
			texts.load(reader);
			return texts;
		}
	}

}
