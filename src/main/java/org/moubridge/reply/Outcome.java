package org.moubridge.reply;

/** What a mail brought about. */
enum Outcome {

	/** The answer is recorded. */
	DECIDED,
	/** The approver is asked to confirm it on the page. */
	TO_CONFIRM,
	/** No answer could be read from it. */
	NOT_UNDERSTOOD,
	/** The question is not open any more. */
	TOO_LATE,
	/** It was not from whom it said; nobody is told. */
	QUARANTINED,
	/** An approver is away. */
	AWAY,
	/** A mail of ours was not delivered. */
	RETURNED,
	/** Written by a machine. */
	MACHINE,
	/** It belongs to nothing that we asked, or goes beyond the limits. */
	STRANGE,
	/** It was here before. */
	DUPLICATE;

	/** Whether the mail itself is kept. */
	boolean isEvidence() {
		return this != MACHINE && this != STRANGE;
	}

}
