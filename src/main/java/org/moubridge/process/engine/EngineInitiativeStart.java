package org.moubridge.process.engine;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import org.moubridge.access.Refusal;
import org.moubridge.initiative.InitiativeStart;

import org.springframework.stereotype.Component;

/** Starts a stream by its start form, as Tasklist does. */
@Component
class EngineInitiativeStart implements InitiativeStart {

	private final ActingPerson acting;

	private final RepositoryService repository;

	private final FormService forms;

	EngineInitiativeStart(ActingPerson acting, RepositoryService repository, FormService forms) {
		this.acting = acting;
		this.repository = repository;
		this.forms = forms;
	}

	@Override
	public String start(String person, String mou, String stream, String title) {
		ProcessDefinition definition = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(stream)
			.startableInTasklist()
			.latestVersion()
			.singleResult();
		if (definition == null) {
			throw new Refusal("error.stream.unknown", stream);
		}
		Map<String, Object> fields = new HashMap<>(Map.of("mou", mou, "title", title));
		return this.acting.as(person, () -> this.forms.submitStartForm(definition.getId(), fields)).getBusinessKey();
	}

}
