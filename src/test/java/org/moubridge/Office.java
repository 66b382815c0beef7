package org.moubridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;

import org.springframework.boot.test.context.TestComponent;

/**
 * People at work in tests: they do their tasks by the deployed forms, under their own
 * identity.
 */
@TestComponent
public class Office {

	private final FormService forms;

	private final TaskService tasks;

	private final RepositoryService repository;

	private final IdentityService identity;

	private final ManagementService management;

	private final ObjectMapper json = JsonMapper.builder().build();

	Office(FormService forms, TaskService tasks, RepositoryService repository, IdentityService identity,
			ManagementService management) {
		this.forms = forms;
		this.tasks = tasks;
		this.repository = repository;
		this.identity = identity;
		this.management = management;
	}

	/** Starts a training and returns its reference. */
	public String propose(String person, String title) {
		String definition = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey("training-seminar")
			.latestVersion()
			.singleResult()
			.getId();
		return as(person, () -> this.forms.submitStartForm(definition, Map.of("title", title))).getBusinessKey();
	}

	/** Does the oldest open task of this name, with valid values except those given. */
	public void complete(String person, String reference, String task, Map<String, Object> values) {
		Task open = task(reference, task);
		Map<String, Object> fields = filled(open);
		fields.putAll(values);
		fields.replaceAll((key, value) -> (value instanceof List<?>) ? Spin.JSON(value) : value);
		as(person, () -> {
			this.forms.submitTaskForm(open.getId(), fields);
			return null;
		});
	}

	public void complete(String person, String reference, String task) {
		complete(person, reference, task, Map.of());
	}

	/** Returns the names of the open tasks, sorted. */
	public List<String> open(String reference) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(reference)
			.list()
			.stream()
			.map(Task::getName)
			.sorted()
			.toList();
	}

	/** Returns the oldest open task of this name. */
	public Task task(String reference, String name) {
		List<Task> open = this.tasks.createTaskQuery()
			.processInstanceBusinessKey(reference)
			.taskName(name)
			.orderByTaskCreateTime()
			.asc()
			.list();
		if (open.isEmpty()) {
			throw new AssertionError("no task \"" + name + "\" in " + reference + ", but " + open(reference));
		}
		return open.get(0);
	}

	/** Runs the call as this person. */
	public <T> T as(String person, Callable<T> call) {
		List<String> groups = this.identity.createGroupQuery()
			.groupMember(person)
			.list()
			.stream()
			.map(Group::getId)
			.toList();
		this.identity.setAuthentication(person, groups);
		try {
			return call.call();
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			this.identity.clearAuthentication();
		}
	}

	/**
	 * Waits until the engine's job executor has done everything that is due now for this
	 * initiative.
	 */
	public void settle(String reference) {
		org.awaitility.Awaitility.await()
			.atMost(java.time.Duration.ofSeconds(30))
			.until(() -> this.management.createJobQuery().messages().withRetriesLeft().count() == 0);
	}

	private Map<String, Object> filled(Task task) {
		try (var stream = this.forms.getDeployedTaskForm(task.getId())) {
			Map<String, JsonNode> shown = new HashMap<>();
			this.tasks.getVariablesLocal(task.getId())
				.forEach((name, value) -> shown.put(name, this.json.valueToTree(plain(value))));
			return FormFiller.fill(this.json.readTree(stream), shown);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Object plain(Object value) {
		try {
			return (value instanceof org.camunda.spin.json.SpinJsonNode node)
					? this.json.readValue(node.toString(), Object.class) : value;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
