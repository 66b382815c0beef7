package org.moubridge.guest;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A link that was sent to a guest; the link itself is not kept.
 *
 * @param task the task it is for
 * @param address the address it was sent to
 * @param expiresAt from then on it only offers a fresh one
 * @param revokedAt null while it was not replaced or closed
 * @param usedAt null while nothing was sent by it
 */
public record GuestToken(UUID id, UUID task, String address, Instant expiresAt, @Nullable Instant revokedAt,
		@Nullable Instant usedAt) {

	/** Whether it was neither used nor replaced nor closed; it may have expired. */
	public boolean isUsable() {
		return this.revokedAt == null && this.usedAt == null;
	}

}
