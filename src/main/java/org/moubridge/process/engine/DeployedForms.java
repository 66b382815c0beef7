package org.moubridge.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The forms as they were deployed together with a process: a running initiative keeps the
 * forms it started with.
 */
@Component
class DeployedForms {

	private final ObjectProvider<RepositoryService> repository;

	private final FormTexts texts;

	private final ObjectMapper json = new ObjectMapper();

	private final Map<String, Form> forms = new ConcurrentHashMap<>();

	DeployedForms(ObjectProvider<RepositoryService> repository, FormTexts texts) {
		this.repository = repository;
		this.texts = texts;
	}

	/**
	 * Returns a form of a deployment; fails if it has none of this id, which the wiring
	 * test rules out.
	 */
	Form get(String deployment, String id) {
		return this.forms.computeIfAbsent(deployment + "/" + id,
				(key) -> Context.getCommandContext().runWithoutAuthorization(() -> load(deployment, id)));
	}

	private Form load(String deployment, String id) {
		RepositoryService service = this.repository.getObject();
		List<String> names = service.getDeploymentResourceNames(deployment);
		String name = names.stream()
			.filter((resource) -> resource.equals(id + ".form") || resource.endsWith("/" + id + ".form"))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("deployment without form " + id));
		try (InputStream stream = service.getResourceAsStream(deployment, name)) {
			return inAllLanguages(this.json.readTree(stream));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A translation may show variables of its own: texts that depend on the language. */
	private Form inAllLanguages(JsonNode deployed) {
		Form form = Form.parse(deployed);
		for (Locale language : FormTexts.languages()) {
			JsonNode translation = deployed.deepCopy();
			this.texts.translate(translation, language);
			form = form.showing(Form.parse(translation).variables());
		}
		return form;
	}

}
