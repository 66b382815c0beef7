package org.moubridge.initiative;

import java.time.Instant;

/**
 * The dates of a task where people work on it; whoever knows the engine implements it.
 */
public interface TaskDates {

	/** Gives an open task another due and follow-up date; does nothing if it is gone. */
	void reschedule(String taskId, Instant due, Instant followUp);

}
