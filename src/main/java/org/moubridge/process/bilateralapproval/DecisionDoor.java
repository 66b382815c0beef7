package org.moubridge.process.bilateralapproval;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;

import org.moubridge.approval.Choice;
import org.moubridge.approval.DecisionTask;
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

	DecisionDoor(ActingPerson acting, FormService forms) {
		this.acting = acting;
		this.forms = forms;
	}

	@Override
	public void complete(String taskId, String person, Choice answer, @Nullable String comment, Evidence evidence) {
		Map<String, Object> fields = new HashMap<>(Map.of("answer", answer.name()));
		fields.put("comment", comment);
		this.evidence.set(evidence);
		try {
			this.acting.as(person, () -> {
				this.forms.submitTaskForm(taskId, fields);
				return null;
			});
		}
		catch (OptimisticLockingException | NullValueException ex) {
			throw new OptimisticLockingFailureException("the task was changed or has gone: " + taskId, ex);
		}
		finally {
			this.evidence.remove();
		}
	}

	/** Returns how the answer at hand came; empty when it comes from Tasklist. */
	Optional<Evidence> evidence() {
		return Optional.ofNullable(this.evidence.get());
	}

}
