package org.moubridge.reply;

import org.jspecify.annotations.Nullable;
import org.moubridge.access.Person;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Decision;
import org.moubridge.approval.DecisionToken;

/**
 * The question that a mail of ours asked, and how it stands now.
 *
 * @param token of the mail
 * @param approver to whom it was sent
 * @param signIn whether only an answer of somebody who has signed in counts
 * @param decision what settled it; null when nothing did
 */
record Question(DecisionToken token, ApprovalRequest request, Person approver, Standing standing, boolean signIn,
		@Nullable Decision decision) {

	boolean isOpen() {
		return this.standing == Standing.OPEN;
	}

	/** Whether an answer or another way to it is taken from this person. */
	enum Standing {

		OPEN, DECIDED_BY_YOU, DECIDED_BY_OTHER, CLOSED, REPLACED, NOT_ASKED, EXPIRED

	}

}
