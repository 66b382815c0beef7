package org.moubridge.initiative;

/** Why an initiative that both parties approved does not go on as agreed. */
public enum CourseKind {

	/** A party ended it. */
	CANCELLATION,
	/** Something happened while it was carried out. */
	INCIDENT,
	/** It rests; no clock runs. */
	SUSPENSION,
	/** It takes place on other days. */
	POSTPONEMENT,
	/** Its content is to be another one. */
	CHANGE,
	/** The Memorandum that it stands under has ended. */
	MOU_END;

	/** Whether both parties may have to approve another content. */
	boolean changesContent() {
		return this == POSTPONEMENT || this == CHANGE;
	}

}
