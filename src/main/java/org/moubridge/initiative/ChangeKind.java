package org.moubridge.initiative;

/** What of an approved initiative is to change. */
enum ChangeKind {

	/** What is done, or what comes of it. */
	OF_SCOPE,
	/** Who takes part. */
	OF_PEOPLE,
	/** What it costs. */
	OF_BUDGET,
	/** When it takes place. */
	OF_DATES,
	/** How long it takes. */
	OF_LENGTH,
	/** Something else. */
	OF_SOMETHING_ELSE

}
