package org.moubridge.link;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.moubridge.access.Person;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Decision;
import org.moubridge.initiative.Initiative;

/**
 * How things stand between a question and a person.
 *
 * @param reader the person who is or was asked
 * @param decision the answer that settled it; null when none did
 * @param mayTakeBack whether the reader can take that answer back here
 * @param open the question about the same initiative that now waits for the reader; null
 * if there is none
 * @param guarded whether the content is only for those who signed in
 */
record Situation(State state, ApprovalRequest request, Initiative initiative, Person reader,
		@Nullable Decision decision, boolean mayTakeBack, @Nullable UUID open, boolean guarded) {

	/** Whether a fresh link would lead to something. */
	public boolean offersFreshLink() {
		return this.open != null && switch (this.state) {
			case EXPIRED, REPLACED, TAKEN_BACK, CHANGED -> true;
			default -> false;
		};
	}

	/** Whether the proposal has moved on from the version that was asked about. */
	public boolean overtaken() {
		return !this.request.subject().contentHash().equals(this.initiative.contentHash());
	}

}
