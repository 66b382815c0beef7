package org.moubridge.account;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Person;

/**
 * A link by which a person sets her password, once; the link itself is not kept.
 *
 * @param person login of the person it was sent to
 * @param address the registered address it was sent to
 * @param reset whether it replaces a password
 * @param revokedAt null while it was not replaced
 * @param usedAt null while no password was set by it
 */
record AccountInvitation(UUID id, String person, String address, boolean reset, Instant expiresAt,
		@Nullable Instant revokedAt, @Nullable Instant usedAt) {

	/** Whether it still speaks for this person, at the address that is registered now. */
	boolean isOf(Person one) {
		return this.revokedAt == null && this.usedAt == null && this.person.equals(one.id())
				&& this.address.equalsIgnoreCase(one.email());
	}

}
