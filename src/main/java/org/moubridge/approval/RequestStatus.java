package org.moubridge.approval;

/** What became of a request for approval. */
public enum RequestStatus {

	/** Its stage has not been reached. */
	WAITING,
	/** Somebody is asked. */
	OPEN,
	/** Answered. */
	ANSWERED,
	/** No longer needed: withdrawn, recalled, or decided by another answer. */
	CLOSED

}
