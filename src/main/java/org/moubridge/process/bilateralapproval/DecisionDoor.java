package org.moubridge.process.bilateralapproval;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;

import org.moubridge.access.People;
import org.moubridge.access.Refusal;
import org.moubridge.approval.Choice;
import org.moubridge.approval.DecisionTask;
import org.moubridge.approval.Deputies;
import org.moubridge.approval.Evidence;
import org.moubridge.process.engine.ActingPerson;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Lets answers that come by a link or our own page in at the door of Tasklist: the form
 * of "Decide".
 */
@Component
class DecisionDoor implements DecisionTask {

	private final ThreadLocal<Evidence> evidence = new ThreadLocal<>();

	private final ActingPerson acting;

	private final FormService forms;

	private final TaskService tasks;

	private final Deputies deputies;

	private final People people;

	DecisionDoor(ActingPerson acting, FormService forms, TaskService tasks, Deputies deputies, People people) {
		this.acting = acting;
		this.forms = forms;
		this.tasks = tasks;
		this.deputies = deputies;
		this.people = people;
	}

	@Override
	public void complete(String taskId, String person, Choice answer, @Nullable String comment, Evidence evidence) {
		Map<String, Object> fields = new HashMap<>(Map.of("answer", answer.name()));
		fields.put("comment", comment);
		this.evidence.set(evidence);
		try {
			this.acting.as(person, this.deputies.groups(this.people.get(person)), () -> {
				this.forms.submitTaskForm(taskId, fields);
				return null;
			});
		}
		catch (OptimisticLockingException | NullValueException ex) {
			throw gone(taskId, ex);
		}
		catch (AuthorizationException ex) {
			throw isOpen(taskId) ? new Refusal("error.decision.not-asked") : gone(taskId, ex);
		}
		finally {
			this.evidence.remove();
		}
	}

	/**
	 * With the task the right to it goes, so whoever comes second may learn of that
	 * first.
	 */
	private boolean isOpen(String taskId) {
		return this.tasks.createTaskQuery().taskId(taskId).count() == 1;
	}

	private static OptimisticLockingFailureException gone(String taskId, RuntimeException reason) {
		return new OptimisticLockingFailureException("the task was changed or has gone: " + taskId, reason);
	}

	/** Returns how the answer at hand came; empty when it comes from Tasklist. */
	Optional<Evidence> evidence() {
		return Optional.ofNullable(this.evidence.get());
	}

}
