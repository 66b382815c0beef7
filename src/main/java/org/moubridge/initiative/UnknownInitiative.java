package org.moubridge.initiative;

import org.moubridge.access.NotFound;

/**
 * There is no such initiative, or the caller has no part in it: the answer is the same.
 */
public class UnknownInitiative extends NotFound {

	UnknownInitiative(String reference) {
		super("error.initiative.unknown", reference);
	}

}
