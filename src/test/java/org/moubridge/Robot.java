package org.moubridge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;

import org.springframework.boot.test.context.TestComponent;

/**
 * Brings an initiative of any stream on its way and knows nothing of the streams: it does
 * whatever task is open, by reading the deployed form, as somebody who is asked; where
 * nobody is asked, it lets the next moment come. The first choice of each form is the way
 * ahead, unless a test says what is answered.
 */
@TestComponent
public class Robot {

	private static final int MOST_STEPS = 400;

	/** So many steps are taken at random. */
	private static final int STEPS_ASTRAY = 120;

	/** Tasks that stay open beside the others, and end everything when they are done. */
	private static final Set<String> STANDING = Set.of("UserTask_WithdrawCompany");

	private final Office office;

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final ManagementService management;

	private final People people;

	private final MailLinks links;

	Robot(Office office, TaskService tasks, RuntimeService runtime, ManagementService management, People people,
			MailLinks links) {
		this.office = office;
		this.tasks = tasks;
		this.runtime = runtime;
		this.management = management;
		this.people = people;
		this.links = links;
	}

	/** Goes on until a task of this name is open. */
	public void until(String reference, String task) {
		until(reference, task, Map.of());
	}

	/**
	 * Goes on until a task of this name is open.
	 * @param answers what is typed besides the valid values, by the name of the task
	 */
	public void until(String reference, String task, Map<String, Map<String, Object>> answers) {
		for (int step = 0; step < MOST_STEPS; step++) {
			List<Task> open = open(reference);
			if (open.stream().anyMatch((one) -> one.getName().equals(task))) {
				return;
			}
			if (!goOn(reference, open, answers)) {
				throw new AssertionError("\"" + task + "\" never came in " + reference);
			}
		}
		throw new AssertionError("\"" + task + "\" did not come in " + reference + ", but " + names(reference));
	}

	/** Goes on until nothing of the initiative runs any more. */
	public void toTheEnd(String reference, Map<String, Map<String, Object>> answers) {
		for (int step = 0; step < MOST_STEPS; step++) {
			if (!goOn(reference, open(reference), answers)) {
				return;
			}
		}
		throw new AssertionError(reference + " does not end: " + names(reference));
	}

	/**
	 * Goes on at random until nothing of the initiative runs any more, in Tasklist or
	 * behind the links of the mails; after some time it goes straight ahead, so that
	 * loops end. Each link is opened when it comes.
	 */
	public void wander(String reference, Random random) {
		for (int step = 0; step < MOST_STEPS; step++) {
			List<Task> open = open(reference);
			boolean astray = step < STEPS_ASTRAY;
			this.links.follow(reference);
			if (astray && random.nextBoolean() && this.links.answer(reference, random::nextInt)) {
				continue;
			}
			if (!open.isEmpty()) {
				wander(open.get(astray ? random.nextInt(open.size()) : 0), astray ? random : null);
			}
			else if (!letTimeCome(reference)) {
				return;
			}
		}
		throw new AssertionError(reference + " does not end: " + names(reference));
	}

	/** What is refused, because values do not go together, is tried in other words. */
	private void wander(Task task, @Nullable Random random) {
		for (int attempt = 0; random != null && attempt < 5; attempt++) {
			try {
				complete(task, Map.of(), random::nextInt);
				return;
			}
			catch (AssertionError ex) {
				// the next attempt chooses anew
			}
		}
		complete(task, Map.of());
	}

	/** Does the oldest open task, or lets the next moment come. */
	public void step(String reference, Map<String, Map<String, Object>> answers) {
		goOn(reference, open(reference), answers);
	}

	/** Does the oldest open task; returns false when the initiative is over. */
	private boolean goOn(String reference, List<Task> open, Map<String, Map<String, Object>> answers) {
		if (!open.isEmpty()) {
			complete(open.get(0), answers.getOrDefault(open.get(0).getName(), Map.of()));
			return true;
		}
		return letTimeCome(reference);
	}

	/** Lets the next moment come; returns false when the initiative is over. */
	private boolean letTimeCome(String reference) {
		Optional<Job> timer = nextTimer(reference);
		timer.map(Job::getId).ifPresent(this.management::executeJob);
		if (timer.isEmpty() && !this.office.isOver(reference)) {
			throw new AssertionError(reference + " is stuck");
		}
		return timer.isPresent();
	}

	/** Does a task as the first of those who are asked and may do it. */
	public void complete(Task task, Map<String, Object> values) {
		complete(task, values, (options) -> 0);
	}

	private void complete(Task task, Map<String, Object> values, IntUnaryOperator choice) {
		List<Refusal> refusals = new ArrayList<>();
		for (Person person : asked(task)) {
			try {
				this.office.complete(person.id(), task, values, choice);
				return;
			}
			catch (Refusal ex) {
				refusals.add(ex);
			}
		}
		throw new AssertionError("nobody can do \"" + task.getName() + "\": " + refusals);
	}

	private List<Person> asked(Task task) {
		if (task.getAssignee() != null) {
			return List.of(this.people.get(task.getAssignee()));
		}
		return this.tasks.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter((group) -> group != null)
			.flatMap((group) -> this.people.membersOf(group).stream())
			.distinct()
			.toList();
	}

	private List<Task> open(String reference) {
		this.office.settle(reference);
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(reference)
			.orderByTaskCreateTime()
			.asc()
			.list()
			.stream()
			.filter((task) -> !STANDING.contains(task.getTaskDefinitionKey()))
			.toList();
	}

	private List<String> names(String reference) {
		return open(reference).stream().map(Task::getName).toList();
	}

	private Optional<Job> nextTimer(String reference) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.processDefinitionKeyNotIn("deliver-mail")
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.flatMap((id) -> this.management.createJobQuery().processInstanceId(id).timers().active().list().stream())
			.min(Comparator.comparing(Job::getDuedate));
	}

}
