package org.moubridge.initiative;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Decision;

/**
 * One time that both parties were asked, for the page.
 *
 * @param current whether its answers count for the content as it is now
 */
record ApprovalRound(int number, int version, String contentHash, boolean current, List<Asked> asked) {

	/**
	 * One role of one party, and what it answered.
	 *
	 * @param mine whether it waits for the reader
	 * @param answers oldest first, those taken back too
	 */
	record Asked(ApprovalRequest request, boolean mine, List<Answer> answers) {
	}

	/**
	 * An answer.
	 *
	 * @param approver the name of the person who gave it
	 * @param behalf the name of the colleague in whose place she did; null when in
	 * nobody's
	 */
	record Answer(Decision decision, @Nullable String approver, @Nullable String behalf) {
	}

}
