package org.moubridge.account;

import java.util.UUID;

import org.moubridge.access.LinkKey;
import org.moubridge.approval.ApprovalSettings;

import org.springframework.stereotype.Component;

/** Derives the secret parts of the links by which passwords are set. */
@Component
class AccountLinks {

	private final LinkKey key;

	AccountLinks(ApprovalSettings settings) {
		this.key = new LinkKey(settings.secret());
	}

	/** Returns the token for the link: 256 bits, base64url without padding. */
	String token(UUID id) {
		return this.key.derive("account", id.toString());
	}

}
