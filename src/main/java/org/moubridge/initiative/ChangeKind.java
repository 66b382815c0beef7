package org.moubridge.initiative;

/** What of an approved initiative is to change. */
enum ChangeKind {

	/** What is done, or what comes of it. */
	SCOPE,
	/** Who takes part. */
	PEOPLE,
	/** What it costs. */
	BUDGET,
	/** When it takes place. */
	DATES,
	/** How long it takes. */
	EXTENSION,
	/** Something else. */
	OTHER

}
