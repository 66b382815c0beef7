package org.moubridge.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

import org.moubridge.initiative.Drawing;
import org.moubridge.initiative.InitiativeDiagram;

import org.springframework.stereotype.Component;

/** Reads from the engine's history where an initiative is and where it was. */
@Component
class EngineInitiativeDiagram implements InitiativeDiagram {

	/** Mails leave by a process of their own, many for each initiative. */
	private static final List<String> NOT_SHOWN = List.of("deliver-mail");

	private final RepositoryService repository;

	private final HistoryService history;

	private final Map<String, String> models = new ConcurrentHashMap<>();

	EngineInitiativeDiagram(RepositoryService repository, HistoryService history) {
		this.repository = repository;
		this.history = history;
	}

	@Override
	public List<Drawing> of(String reference) {
		return newestRuns(reference).stream().map(this::drawing).toList();
	}

	private Collection<HistoricProcessInstance> newestRuns(String reference) {
		Map<String, HistoricProcessInstance> runs = new LinkedHashMap<>();
		this.history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.processDefinitionKeyNotIn(NOT_SHOWN)
			.orderByProcessInstanceStartTime()
			.asc()
			.list()
			.forEach((run) -> runs.put(run.getProcessDefinitionKey(), run));
		return runs.values();
	}

	private Drawing drawing(HistoricProcessInstance run) {
		List<HistoricActivityInstance> steps = this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(run.getId())
			.list();
		Set<String> active = elements(steps, (step) -> step.getEndTime() == null);
		Set<String> stopped = elements(steps, HistoricActivityInstance::isCanceled);
		Set<String> finished = elements(steps, (step) -> step.getEndTime() != null && !step.isCanceled());
		return new Drawing(run.getProcessDefinitionKey(), run.getProcessDefinitionName(),
				model(run.getProcessDefinitionId()), run.getEndTime() == null, active, finished, stopped);
	}

	private static Set<String> elements(List<HistoricActivityInstance> steps,
			Predicate<HistoricActivityInstance> which) {
		return steps.stream()
			.filter(which)
			.map((step) -> step.getActivityId().replace("#multiInstanceBody", ""))
			.collect(Collectors.toUnmodifiableSet());
	}

	private String model(String definition) {
		return this.models.computeIfAbsent(definition, (id) -> {
			try (InputStream model = this.repository.getProcessModel(id)) {
				return new String(model.readAllBytes(), StandardCharsets.UTF_8);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

}
