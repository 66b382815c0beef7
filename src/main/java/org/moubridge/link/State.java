package org.moubridge.link;

import org.springframework.http.HttpStatus;

/** What somebody finds who opens a question for approval. */
enum State {

	/** The question, with its form. */
	ASKED,
	/** There is a question, but it is shown only to who signs in. */
	SIGN_IN,
	/** The reader has answered. */
	DECIDED_BY_YOU,
	/** Somebody else has answered in the same role. */
	DECIDED_BY_OTHER,
	/** The reader took her answer back; another link was sent. */
	TAKEN_BACK,
	/** What was asked about is not what the proposal says now. */
	CHANGED,
	/** Another answer declined the proposal. */
	REJECTED,
	/** Another answer sent the proposal back. */
	RETURNED,
	/** Its party took the proposal back for good. */
	WITHDRAWN,
	/** The initiative was called off. */
	CANCELLED,
	/** Its party took the proposal out of approval to change it. */
	RECALLED,
	/** The reader is no longer among those who are asked. */
	NOT_ASKED,
	/** A newer link was sent. */
	REPLACED,
	/** The link is too old. */
	EXPIRED;

	/** Whether there is anything to be done here, now or before. */
	HttpStatus status() {
		return switch (this) {
			case ASKED, SIGN_IN, DECIDED_BY_YOU, DECIDED_BY_OTHER, TAKEN_BACK -> HttpStatus.OK;
			default -> HttpStatus.GONE;
		};
	}

	/** Whether the page tells where both parties stand. */
	boolean tellsPositions() {
		return this == ASKED || this == DECIDED_BY_YOU || this == DECIDED_BY_OTHER;
	}

}
