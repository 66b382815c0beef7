package org.moubridge.reply;

import org.jspecify.annotations.Nullable;
import org.moubridge.approval.Choice;

/**
 * What an answer says.
 *
 * @param answer null when it is none of the four
 * @param comment what stands below it; may be empty
 * @param problem why nothing can be decided by it; null when something can
 */
record Reading(@Nullable Choice answer, String comment, @Nullable Problem problem) {

	/** What a person has to do better. */
	enum Problem {

		NO_ANSWER, COMMENT_MISSING, COMMENT_LONG

	}

}
