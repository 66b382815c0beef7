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

	/** Returns the token for the link to a task. */
	String token(UUID id) {
		return this.key.derive("guest", id.toString());
	}

}
