package org.moubridge.link;

import org.jspecify.annotations.Nullable;

/**
 * What was sent from the page of a task; anything may be missing.
 *
 * @param values the fields of the form, as JSON
 * @param seal proves that the page was shown
 * @param consent {@code yes} if it was given
 */
record TaskForm(String values, String seal, String consent) {

	static final TaskForm EMPTY = new TaskForm("", "", "");

	TaskForm(@Nullable String values, @Nullable String seal, @Nullable String consent) {
		this.values = (values != null) ? values : "";
		this.seal = (seal != null) ? seal : "";
		this.consent = (consent != null) ? consent : "";
	}

	boolean agreed() {
		return this.consent.equals("yes");
	}

}
