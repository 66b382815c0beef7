package org.moubridge.approval;

import org.jspecify.annotations.Nullable;

/** The task that waits for an answer; it lives in the process. */
public interface DecisionTask {

	/**
	 * Completes the task in the name of a person, by its form, as if she had done it in
	 * Tasklist. Whether the answer is valid is decided by {@link Answers} on that way.
	 */
	void complete(String taskId, String person, Choice answer, @Nullable String comment, Evidence evidence);

}
