package org.moubridge.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What lies in {@code bpmn/} and {@code forms/}, read without an engine. */
final class ModelFiles {

	private ModelFiles() {
	}

	static List<Path> processes() {
		return files("bpmn", ".bpmn");
	}

	static List<Path> forms() {
		return files("forms", ".form");
	}

	static BpmnModelInstance process(Path file) {
		return Bpmn.readModelFromFile(file.toFile());
	}

	static JsonNode form(Path file) {
		try {
			return new ObjectMapper().readTree(file.toFile());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<Decision> decisions() {
		return files("bpmn", ".dmn").stream()
			.flatMap((file) -> Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream())
			.toList();
	}

	/** All elements of a type in all processes. */
	static <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
		return processes().stream().flatMap((file) -> process(file).getModelElementsByType(type).stream());
	}

	/** "Draft curriculum" becomes "DraftCurriculum". */
	static String camelCase(String label) {
		return Stream.of(label.split("[^A-Za-z0-9]+"))
			.map((word) -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
			.reduce("", String::concat);
	}

	/** "Draft curriculum" becomes "draft-curriculum". */
	static String kebabCase(String label) {
		return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
	}

	static String nameOf(Path file) {
		return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
	}

	private static List<Path> files(String folder, String ending) {
		try (Stream<Path> files = Files.list(Path.of(folder))) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
