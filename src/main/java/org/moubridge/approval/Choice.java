package org.moubridge.approval;

/** The answers that an approver can give. */
public enum Choice {

	APPROVE, APPROVE_WITH_CONDITIONS, REQUEST_CHANGES, REJECT;

	/** Whether this answer lets the proposal go on. */
	public boolean approves() {
		return this == APPROVE || this == APPROVE_WITH_CONDITIONS;
	}

	/** Whether this answer must be explained. */
	public boolean needsComment() {
		return this != APPROVE;
	}

}
