package org.moubridge.initiative;

/** Why an initiative that both parties approved does not go on as agreed. */
public enum CourseKind {

	/** A party ended it. */
	CANCELLATION,
	/** Something happened while it was carried out. */
	INCIDENT,
	/** It rests; no clock runs. */
	SUSPENSION,
	/** It takes place later. */
	POSTPONEMENT,
	/** It is to become something else than both parties approved. */
	CHANGE,
	/** Its Memorandum ended before it did. */
	MEMORANDUM_ENDED

}
