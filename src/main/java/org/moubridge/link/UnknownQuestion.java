package org.moubridge.link;

import org.moubridge.access.NotFound;

/** Nobody asked this person. */
class UnknownQuestion extends NotFound {

	UnknownQuestion() {
		super("error.decision.not-asked");
	}

}
