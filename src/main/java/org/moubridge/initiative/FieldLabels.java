package org.moubridge.initiative;

import java.util.Locale;
import java.util.Optional;

/**
 * What the forms call their fields and choices: the record is read in the same words as
 * it was written in.
 */
public interface FieldLabels {

	/** Returns the label of a field; empty when no form has it. */
	Optional<String> label(String field, Locale language);

	/** Returns the label of a choice; empty when no form offers it in this field. */
	Optional<String> choice(String field, String value, Locale language);

	/** Returns the name of the task that a form belongs to; empty when there is none. */
	Optional<String> task(String form, Locale language);

	/** Returns the id, in the diagram, of the task that a form belongs to. */
	static String taskKey(String form) {
		StringBuilder name = new StringBuilder("UserTask_");
		for (String word : form.split("-")) {
			name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
		}
		return name.toString();
	}

}
