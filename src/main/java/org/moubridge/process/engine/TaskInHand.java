package org.moubridge.process.engine;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.json.SpinJsonNode;

import org.moubridge.access.Person;
import org.moubridge.access.Refusal;

/**
 * The task that a form belongs to, seen by its binding.
 *
 * @param form the id of the form
 * @param caller the person at the task; empty while it is being created by the system
 */
public record TaskInHand(DelegateTask task, String form, Optional<Person> caller) {

	/** Returns the reference of the initiative. */
	public String initiative() {
		return new InitiativeVariables(execution()).initiative();
	}

	/** Returns who submits the form. */
	public Person person() {
		return this.caller.orElseThrow(() -> new Refusal("error.task.nobody"));
	}

	/**
	 * Returns a field of the row of a multi-instance task, like the id of the
	 * {@code session}.
	 */
	public String element(String variable, String field) {
		return ((SpinJsonNode) execution().getVariable(variable)).prop(field).stringValue();
	}

	/** Returns the execution the task waits in. */
	public DelegateExecution execution() {
		return this.task.getExecution();
	}

}
