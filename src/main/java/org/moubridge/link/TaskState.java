package org.moubridge.link;

import org.springframework.http.HttpStatus;

/** What a guest finds who opens the link to her task. */
enum TaskState {

	/** The form. */
	ASKED,
	/** She has sent it. */
	SENT,
	/** Somebody else has done it. */
	DONE,
	/** It is needed no more. */
	DROPPED,
	/** A coordinator has taken it on. */
	TAKEN_ON,
	/** A newer link was sent, or the task was in other hands meanwhile. */
	REPLACED,
	/** The link is too old. */
	EXPIRED;

	HttpStatus status() {
		return (this == ASKED || this == SENT) ? HttpStatus.OK : HttpStatus.GONE;
	}

	/** Whether a fresh link would lead to something. */
	public boolean offersFreshLink() {
		return this == REPLACED || this == EXPIRED;
	}

}
