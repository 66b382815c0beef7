package org.moubridge.approval;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Person;

/**
 * A link that was sent to an approver; the link itself is not kept.
 *
 * @param approver login of the person it was sent to, the only one it speaks for
 * @param address the registered address it was sent to
 * @param expiresAt from then on it only offers a fresh one
 * @param revokedAt null while it was not replaced or closed
 * @param usedAt null while nothing was decided by it
 */
public record DecisionToken(UUID id, UUID request, String approver, String address, Instant expiresAt,
		@Nullable Instant revokedAt, @Nullable Instant usedAt) {

	/** Whether it was sent to this person, at the address that is registered now. */
	public boolean isOf(Person person) {
		return this.approver.equals(person.id()) && this.address.equalsIgnoreCase(person.email());
	}

	/** Whether it was neither used nor replaced nor closed; it may have expired. */
	public boolean isUsable() {
		return this.revokedAt == null && this.usedAt == null;
	}

}
