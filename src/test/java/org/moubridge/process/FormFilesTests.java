package org.moubridge.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What Tasklist, the engine and a translator need from every form. */
class FormFilesTests {

	private static final int ENGINE_LIMIT = 4000;

	static Stream<Path> forms() {
		return ModelFiles.forms().stream();
	}

	@ParameterizedTest
	@MethodSource("forms")
	void bearsTheNameOfItsFile(Path file) {
		JsonNode form = ModelFiles.form(file);
		assertThat(form.path("id").asText()).isEqualTo(ModelFiles.nameOf(file));
		assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
		assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
	}

	@ParameterizedTest
	@MethodSource("forms")
	void beginsWithAWordAboutItsPurpose(Path file) {
		assertThat(components(file).get(0).path("text").asText()).isNotBlank();
	}

	@ParameterizedTest
	@MethodSource("forms")
	void givesEachComponentItsOwnId(Path file) {
		assertThat(components(file)).extracting((component) -> component.path("id").asText())
			.doesNotContain("")
			.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("forms")
	void labelsEachField(Path file) {
		assertThat(components(file)).filteredOn((component) -> component.has("key"))
			.allSatisfy(
					(field) -> assertThat(field.path("label").asText(field.path("dateLabel").asText())).isNotBlank());
	}

	@ParameterizedTest
	@MethodSource("forms")
	void limitsEachTextToWhatTheEngineKeeps(Path file) {
		assertThat(components(file))
			.filteredOn((component) -> Set.of("textfield", "textarea").contains(component.path("type").asText()))
			.filteredOn((component) -> !component.path("readonly").asBoolean())
			.allSatisfy((field) -> assertThat(field.path("validate").path("maxLength").asInt())
				.as(field.path("id").asText())
				.isBetween(1, ENGINE_LIMIT));
	}

	@ParameterizedTest
	@MethodSource("forms")
	void offersFixedChoicesUnlessTheRecordDecides(Path file) {
		assertThat(components(file))
			.filteredOn((component) -> Set.of("select", "radio").contains(component.path("type").asText()))
			.allSatisfy((field) -> assertThat(field.path("values").size() > 1 || field.has("valuesKey"))
				.as(field.path("id").asText())
				.isTrue());
	}

	/** Tasklist's own button stays disabled after a row of a list was edited. */
	@ParameterizedTest
	@MethodSource("forms")
	void bringsItsOwnButtonWhenItHasAList(Path file) {
		boolean list = components(file).stream().anyMatch((component) -> isOfType(component, "dynamiclist"));
		boolean button = components(file).stream()
			.anyMatch((component) -> "submit".equals(component.path("action").asText()));
		assertThat(button).isEqualTo(list);
	}

	private static boolean isOfType(JsonNode component, String type) {
		return component.path("type").asText().equals(type);
	}

	private static List<JsonNode> components(Path file) {
		List<JsonNode> components = new ArrayList<>();
		collect(ModelFiles.form(file), components);
		return components;
	}

	private static void collect(JsonNode parent, List<JsonNode> components) {
		StreamSupport.stream(parent.path("components").spliterator(), false).forEach((component) -> {
			components.add(component);
			collect(component, components);
		});
	}

}
