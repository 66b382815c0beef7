package org.moubridge.initiative;

/** The four phases that every stream goes through, and the end. */
public enum Phase {

	PROPOSAL, APPROVAL, EXECUTION, REVIEW, CLOSED

}
