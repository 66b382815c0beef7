package org.moubridge.guest;

import java.util.UUID;

import org.moubridge.access.LinkKey;
import org.moubridge.approval.ApprovalSettings;

import org.springframework.stereotype.Component;

/** Derives the secret parts of the links of guests. */
@Component
class GuestLinks {

	private final LinkKey key;

	GuestLinks(ApprovalSettings settings) {
		this.key = new LinkKey(settings.secret());
	}

	/** Returns the token for the link to one's own registration. */
	String registrationToken(UUID request) {
		return this.key.derive("registration", request.toString());
	}

	/** Returns what stands in the address of a training's public page. */
	String registrationKey(String reference) {
		return this.key.derive("register", reference);
	}

	/** Returns the token for the link to a task. */
	String token(UUID id) {
		return this.key.derive("guest", id.toString());
	}

}
