package org.moubridge.process.engine;

import org.moubridge.access.Refusal;

/**
 * Remembers, within one command, which form was just submitted, so that nothing starts or
 * completes in another way: no call with variables of its own, no start behind the
 * approval, whoever makes it.
 */
final class SubmittedForm {

	private static final ThreadLocal<String> SUBMITTED = new ThreadLocal<>();

	private SubmittedForm() {
	}

	static void of(String id) {
		SUBMITTED.set(id);
	}

	/** Refuses what was not submitted by its form. */
	static void require(String id) {
		String submitted = SUBMITTED.get();
		SUBMITTED.remove();
		if (!id.equals(submitted)) {
			throw new Refusal("error.task.form-only");
		}
	}

}
