package org.moubridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.spin.Spin;

import org.moubridge.access.Refusal;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People at work in tests: they do their tasks by the deployed forms, under their own
 * identity.
 */
@TestComponent
public class Office {

	/* For all tests: others may have left a thousand mails to be sent first. */
	static {
		Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
	}

	private final FormService forms;

	private final TaskService tasks;

	private final RepositoryService repository;

	private final IdentityService identity;

	private final ManagementService management;

	private final RuntimeService runtime;

	private final JdbcClient jdbc;

	private final ObjectMapper json = JsonMapper.builder().build();

	Office(FormService forms, TaskService tasks, RepositoryService repository, IdentityService identity,
			ManagementService management, RuntimeService runtime, JdbcClient jdbc) {
		this.forms = forms;
		this.tasks = tasks;
		this.repository = repository;
		this.identity = identity;
		this.management = management;
		this.runtime = runtime;
		this.jdbc = jdbc;
	}

	/** Starts a training and returns its reference. */
	public String propose(String person, String title) {
		return propose(person, "training-seminar", title);
	}

	/** Starts an initiative of this stream and returns its reference. */
	public String propose(String person, String stream, String title) {
		String definition = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(stream)
			.latestVersion()
			.singleResult()
			.getId();
		return as(person, () -> this.forms.submitStartForm(definition, Map.of("title", title))).getBusinessKey();
	}

	/**
	 * Does the oldest open task of this name that is for this person, with valid values
	 * except those given.
	 */
	public void complete(String person, String reference, String task, Map<String, Object> values) {
		complete(person, task(person, reference, task), values);
	}

	/** Does a task with valid values except those given. */
	public void complete(String person, Task open, Map<String, Object> values) {
		complete(person, open, values, (options) -> 0);
	}

	/**
	 * Does a task with valid values except those given.
	 * @param choice which of so many options is taken
	 */
	public void complete(String person, Task open, Map<String, Object> values, IntUnaryOperator choice) {
		Map<String, Object> fields = filled(open, choice);
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

	/** Takes a task on. */
	public void claim(String person, String task) {
		as(person, () -> {
			this.tasks.claim(task, person);
			return null;
		});
	}

	/** Puts a task back. */
	public void release(String person, String task) {
		as(person, () -> {
			this.tasks.setAssignee(task, null);
			return null;
		});
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
		return oldest(this.tasks.createTaskQuery(), reference, name);
	}

	/** Returns the oldest open task of this name that is for this person. */
	public Task task(String person, String reference, String name) {
		return oldest(this.tasks.createTaskQuery().taskCandidateUser(person).includeAssignedTasks(), reference, name);
	}

	/** Returns what the task shows in its form. */
	public Map<String, Object> shown(Task task) {
		return this.tasks.getVariablesLocal(task.getId());
	}

	/** Returns in which words the task is refused; nothing is changed by it. */
	public String refusal(String person, String reference, String task, Map<String, Object> values) {
		try {
			complete(person, reference, task, values);
		}
		catch (Refusal ex) {
			return ex.getMessage();
		}
		throw new AssertionError("\"" + task + "\" was not refused");
	}

	/** Lets the time of a timer in the diagram come. */
	public void timeComesFor(String reference, String timer) {
		Job job = this.management.createJobQuery()
			.processInstanceId(instance(reference))
			.activityId(timer)
			.timers()
			.singleResult();
		this.management.executeJob(job.getId());
	}

	/** Lets the time of all timers of this event come, one for each row. */
	public void timesComeFor(String reference, String timer) {
		this.management.createJobQuery()
			.processInstanceId(instance(reference))
			.activityId(timer)
			.timers()
			.list()
			.forEach((job) -> this.management.executeJob(job.getId()));
	}

	/** Lets the time of a timer come that counts the silence of this party. */
	public void timeComesFor(String reference, String party, String timer) {
		this.management.executeJob(timer(reference, party, timer).getId());
	}

	/** Returns the timer that counts the silence of this party. */
	public Job timer(String reference, String party, String timer) {
		return silenceTimers(reference, party).filter((job) -> timer.equals(activity(job)))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no timer " + timer + " of " + party));
	}

	/** Returns the timers that count the silence of this party. */
	public Stream<Job> silenceTimers(String reference, String party) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.list()
			.stream()
			.flatMap((instance) -> this.management.createJobQuery()
				.processInstanceId(instance.getId())
				.timers()
				.list()
				.stream())
			.filter((job) -> party.equals(this.runtime.getVariable(job.getExecutionId(), "silentParty")));
	}

	/** Returns the mails of an initiative as "TEMPLATE address", oldest first. */
	public List<String> mails(String reference) {
		return this.jdbc.sql(
				"select template || ' ' || recipient_address from moubridge.message where initiative = ? order by position")
			.param(reference)
			.query(String.class)
			.list();
	}

	/** Returns what such mails of an initiative say in their comments, oldest first. */
	public List<String> comments(String reference, String template) {
		return this.jdbc.sql(
				"select data ->> 'comment' from moubridge.message where initiative = ? and template = ? order by position")
			.params(reference, template)
			.query(String.class)
			.list();
	}

	/**
	 * Returns whether the process of the initiative is over, with all it called; what
	 * became of it is asked for years, and fees are given back after it.
	 */
	public boolean isOver(String reference) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.processDefinitionKeyNotIn("deliver-mail", "outcome-follow-up", "fee-refund")
			.count() == 0;
	}

	/** Returns the running instance of the initiative's stream. */
	public String instance(String reference) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.processDefinitionKeyIn("training-seminar", "personnel-exchange", "benchmarking-visit",
					"collaborative-research", "soft-landing")
			.singleResult()
			.getId();
	}

	private String activity(Job job) {
		return this.management.createJobDefinitionQuery()
			.jobDefinitionId(job.getJobDefinitionId())
			.singleResult()
			.getActivityId();
	}

	private Task oldest(TaskQuery query, String reference, String name) {
		List<Task> open = query.processInstanceBusinessKey(reference)
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
		List<String> instances = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.toList();
		Awaitility.await()
			.pollDelay(Duration.ZERO) // mostly there is nothing to wait for
			.pollInterval(Duration.ofMillis(20))
			.atMost(Duration.ofSeconds(60))
			.until(() -> instances.stream()
				.allMatch((id) -> this.management.createJobQuery().processInstanceId(id).messages().count() == 0));
	}

	private Map<String, Object> filled(Task task, IntUnaryOperator choice) {
		try (var stream = this.forms.getDeployedTaskForm(task.getId())) {
			Map<String, JsonNode> shown = new HashMap<>();
			this.tasks.getVariablesLocal(task.getId())
				.forEach((name, value) -> shown.put(name, this.json.valueToTree(plain(value))));
			return FormFiller.fill(this.json.readTree(stream), shown, choice);
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
