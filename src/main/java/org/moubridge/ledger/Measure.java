package org.moubridge.ledger;

/** What is counted of what one side gives the other. */
enum Measure {

	/** Days of the other side's people at this one. */
	PERSON_DAYS,
	/** Visits of the other side to this one. */
	VISITS,
	/** Speakers of sessions that were held. */
	SPEAKERS,
	/** Figures that this side asked for: what it is given, not what it gives. */
	INDICATORS_ASKED,
	/** Figures that this side answered. */
	INDICATORS_GIVEN,
	/** Companies of the other side that landed here. */
	COMPANIES,
	/** What was paid, each currency by itself. */
	COSTS

}
