package org.moubridge.portfolio;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An open step that the reader can do.
 *
 * @param claimed whether the reader took it; otherwise any of her group may
 * @param request the question for approval that the step asks; null if it is another step
 * @param due in the zone of the party whose step it is, else of the reader's
 * @param all how many steps wait for the reader, this one included
 */
record WaitingStep(String taskId, String taskKey, String name, String reference, String title, boolean claimed,
		@Nullable UUID request, @Nullable LocalDate due, boolean overdue, long all) {
}
