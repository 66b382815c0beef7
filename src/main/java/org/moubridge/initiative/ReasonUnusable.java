package org.moubridge.initiative;

import org.moubridge.access.Refusal;

/** The reason is missing, or not one that can be passed on; the sentence says which. */
public class ReasonUnusable extends Refusal {

	ReasonUnusable(String key, Object... args) {
		super(key, args);
	}

}
