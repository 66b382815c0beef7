package org.moubridge.approval;

/** The way by which an answer came. */
public enum Channel {

	/** Completed in Tasklist, signed in. */
	TASKLIST,
	/** Decided on our own page, signed in. */
	PAGE,
	/** Decided on the page of a link in a mail. */
	LINK,
	/** Decided by answering the mail. */
	REPLY;

	/** Whether we know by it who answered; whatever is added later has to say so here. */
	boolean isSignedIn() {
		return this == TASKLIST || this == PAGE;
	}

}
