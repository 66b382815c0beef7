package org.moubridge.process.changeofcourse;

/** What a change of course keeps in the engine besides what every stream has. */
final class CourseVariables {

	/** The kind, which the first gateway reads. */
	static final String COURSE = "course";

	/** Whose act it is, and who is at the other side. */
	static final String CHANGING_PARTY = "changingParty";

	static final String OTHER_PARTY = "otherParty";

	/** Whether a manager looks at a postponement first, and what becomes of it. */
	static final String POSTPONED_OFTEN = "postponedOften";

	static final String POSTPONEMENT = "postponement";

	/** What both parties, or a manager, decided when the Memorandum had ended. */
	static final String MEMORANDUM_DECISION = "memorandumDecision";

	static final String MEMORANDUM_END = "memorandumEnd";

	private CourseVariables() {
	}

}
