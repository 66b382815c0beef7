package org.moubridge.approval;

import org.moubridge.access.Refusal;

/** What was typed is missing, too long or not readable; the sentence says which. */
public class QuestionUnusable extends Refusal {

	QuestionUnusable(String key, Object... args) {
		super(key, args);
	}

}
