package org.moubridge.process.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.moubridge.access.Person;

/**
 * Moves the fields of some forms between the record and their tasks. The only way that a
 * form reads or writes.
 */
public interface FormBinding {

	/** Returns the ids of the forms it serves. */
	Set<String> forms();

	/**
	 * Returns what the form shows: the record's values by field, and the texts, tables
	 * and choices around them. Lists become JSON. What is missing is shown as empty.
	 */
	Map<String, Object> show(TaskInHand task);

	/**
	 * Returns the values to choose from where the form leaves them to the record.
	 * @param choices the name of the variable with the choices that {@link #show} put
	 * there
	 */
	default List<String> options(TaskInHand task, String choices) {
		throw new IllegalStateException("no choices named " + choices);
	}

	/**
	 * Returns texts of the form of an open task that each reader sees otherwise, by the
	 * id of their component; none for most forms.
	 */
	default Map<String, String> shownTo(Person reader, String form, String taskId, Locale language) {
		return Map.of();
	}

	/** Returns the forms that somebody without an account may be asked to fill in. */
	default Set<String> formsForGuests() {
		return Set.of();
	}

	/** Returns who is asked to fill in such a form by a link; empty for nobody. */
	default Optional<Guest> guest(TaskInHand task) {
		return Optional.empty();
	}

	/**
	 * Takes over what was typed: checks it against the record, saves it through the
	 * feature's service, and sets the answers that the next gateway reads.
	 * @param values every editable field of the form by name, null where empty; already
	 * within the form's limits
	 */
	void save(TaskInHand task, Map<String, Object> values);

}
