package org.moubridge.initiative;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A time for which an initiative rests.
 *
 * @param heldStatus what the initiative was before
 * @param endedAt null while it rests
 */
record Suspension(UUID id, InitiativeStatus heldStatus, Instant beganAt, @Nullable Instant endedAt) {

	/** Whether some of it came after this moment. */
	boolean reachesBeyond(Instant moment) {
		return this.endedAt == null || this.endedAt.isAfter(moment);
	}

}
