package org.moubridge.initiative;

import java.util.EnumSet;
import java.util.Set;

/** The states of an initiative as the partners speak of them. */
public enum InitiativeStatus {

	/** Being written or revised; nobody was asked to approve this version. */
	DRAFT(Phase.PROPOSAL),
	/** Both parties were asked to approve the current version. */
	IN_APPROVAL(Phase.APPROVAL),
	/** Both parties approved the current version. */
	APPROVED(Phase.EXECUTION),
	/** Being carried out. */
	RUNNING(Phase.EXECUTION),
	/** Stopped for a time; no clock runs. */
	SUSPENDED(Phase.EXECUTION),
	/** Carried out; both parties look back. */
	IN_REVIEW(Phase.REVIEW),
	/** Carried out and reviewed. */
	CLOSED(Phase.CLOSED),
	/** A party declined the proposal. */
	REJECTED(Phase.CLOSED),
	/** Taken back before both parties had approved. */
	WITHDRAWN(Phase.CLOSED),
	/** Ended after both parties had approved. */
	CANCELLED(Phase.CLOSED);

	private final Phase phase;

	InitiativeStatus(Phase phase) {
		this.phase = phase;
	}

	/** Returns the phase that this state belongs to. */
	public Phase phase() {
		return this.phase;
	}

	/** Whether nothing more will happen. */
	public boolean isFinal() {
		return this.phase == Phase.CLOSED;
	}

	boolean mayBecome(InitiativeStatus next) {
		return next == this || successors().contains(next);
	}

	private Set<InitiativeStatus> successors() {
		return switch (this) {
			case DRAFT -> EnumSet.of(IN_APPROVAL, WITHDRAWN, CANCELLED);
			case IN_APPROVAL -> EnumSet.of(DRAFT, APPROVED, REJECTED, WITHDRAWN, CANCELLED);
			case APPROVED -> EnumSet.of(RUNNING, IN_APPROVAL, SUSPENDED, CANCELLED);
			case RUNNING -> EnumSet.of(IN_APPROVAL, SUSPENDED, IN_REVIEW, CANCELLED);
			case SUSPENDED -> EnumSet.of(APPROVED, RUNNING, CANCELLED);
			case IN_REVIEW -> EnumSet.of(CLOSED, CANCELLED);
			case CLOSED, REJECTED, WITHDRAWN, CANCELLED -> EnumSet.noneOf(InitiativeStatus.class);
		};
	}

}
