package org.moubridge.initiative;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** People without an account who do a task by a link; somebody else knows them. */
public interface AskedByLink {

	/**
	 * Reminds whoever was sent a link to a task, in the caller's transaction.
	 * @param due the day the task is due where she is; null when it has no deadline
	 * @return false when nobody was, she can do it no more, or was reminded often enough
	 */
	boolean remind(String taskId, @Nullable LocalDate due, Instant now);

}
