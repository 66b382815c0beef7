package org.moubridge.approval;

/** Where a round of approval stands. */
public enum Outcome {

	/** Somebody has not answered yet. */
	OPEN,
	/** Both parties approved the same content. */
	APPROVED,
	/** Somebody wants changes first. */
	CHANGES_REQUESTED,
	/** Somebody declined. */
	REJECTED

}
