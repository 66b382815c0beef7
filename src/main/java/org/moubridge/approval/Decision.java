package org.moubridge.approval;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One answer as it was recorded.
 *
 * @param approver login of the person who answered; empty once it is erased
 * @param onBehalfOf login of the person for whom a deputy answered; null when she
 * answered herself
 * @param contentHash the content that was answered on
 * @param comment the reason, conditions or wanted changes; null when none were given
 * @param takenBackAt null while the answer stands
 */
public record Decision(UUID id, UUID request, int version, String contentHash, String party, String approver,
		@Nullable String onBehalfOf, Choice answer, @Nullable String comment, Channel channel, Instant decidedAt,
		@Nullable Instant takenBackAt) {

	/** Whether the answer was not taken back. */
	public boolean stands() {
		return this.takenBackAt == null;
	}

}
