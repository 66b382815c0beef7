package org.moubridge.process.engine;

import java.util.function.Supplier;

import org.moubridge.access.Refusal;

/**
 * Remembers, within one command, which form was just submitted, so that nothing starts or
 * completes in another way: no call with variables of its own, no start behind the
 * approval, whoever makes it.
 */
final class SubmittedForm {

	/** Stands for what the system begins by itself. */
	private static final String OUR_OWN = "";

	private static final ThreadLocal<String> SUBMITTED = new ThreadLocal<>();

	private SubmittedForm() {
	}

	static void of(String id) {
		SUBMITTED.set(id);
	}

	/** Lets the system itself begin a process. */
	static <T> T without(Supplier<T> start) {
		SUBMITTED.set(OUR_OWN);
		try {
			return start.get();
		}
		finally {
			SUBMITTED.remove();
		}
	}

	/** Refuses what was not submitted by its form. */
	static void require(String id) {
		String submitted = SUBMITTED.get();
		SUBMITTED.remove();
		if (!id.equals(submitted)) {
			throw new Refusal("error.task.form-only");
		}
	}

	/** Refuses a start that neither a form nor the system itself made. */
	static void requireForStart(String instance) {
		if (!OUR_OWN.equals(SUBMITTED.get())) {
			require(instance);
		}
		SUBMITTED.remove();
	}

}
