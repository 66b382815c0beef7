package org.moubridge.process.partnerresponsewatch;

/** What the waiting party may choose when the other one stays silent. */
enum HowToGoOn {

	/** The silent party has until a date; then the choice comes up again. */
	WAIT,

	/** The proposal is changed, and the other party asked anew. */
	REVISE,

	/** The initiative ends. */
	WITHDRAW

}
