package org.moubridge.approval;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One role of one party asked to approve one version.
 *
 * @param round counts the times that approval of this reference was sought, from 1
 * @param taskId the engine's task; null until it exists
 * @param assignee login of the one who took the task on herself; null when it is for the
 * whole group
 * @param askedAt when the people of the slot were asked, or asked again; null until then
 * @param dueAt when the answer is due; null until it was asked
 */
public record ApprovalRequest(UUID id, Subject subject, int round, Slot slot, RequestStatus status,
		@Nullable String taskId, @Nullable String assignee, @Nullable Instant askedAt, @Nullable Instant dueAt) {

	/** Returns the group that may answer. */
	public String group() {
		return this.slot.group();
	}

	/**
	 * Whether this answer has to be explained or, above the limit for links, confirmed by
	 * something typed.
	 */
	public boolean needsComment(Choice answer) {
		return answer.needsComment() || this.slot.signIn();
	}

	/** Whether somebody is asked and has not answered. */
	public boolean isOpen() {
		return this.status == RequestStatus.OPEN;
	}

}
