package org.moubridge.ledger;

import org.moubridge.access.NotFound;

/** There is no such commitment, or the person asking may not know of it. */
class UnknownCommitment extends NotFound {

	UnknownCommitment() {
		super("error.commitment.unknown");
	}

}
