package org.moubridge.process.bilateralapproval;

import org.moubridge.approval.Approvals;
import org.moubridge.approval.Decision;
import org.moubridge.approval.Outcome;
import org.moubridge.initiative.Initiatives;
import org.moubridge.invitation.Invitations;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.InitiativeMails;

import org.springframework.stereotype.Component;

/** Lets the initiative become what both parties decided, and tells its coordinators. */
@Component
class ApprovalOutcome {

	private final Approvals approvals;

	private final Initiatives initiatives;

	private final Invitations invitations;

	private final InitiativeMails mails;

	ApprovalOutcome(Approvals approvals, Initiatives initiatives, Invitations invitations, InitiativeMails mails) {
		this.approvals = approvals;
		this.initiatives = initiatives;
		this.invitations = invitations;
		this.mails = mails;
	}

	/**
	 * Returns how the process goes on. What both had approved before does not end because
	 * a change of it was declined: that goes back to be revised.
	 */
	Outcome record(String reference) {
		Outcome outcome = this.approvals.outcome(reference);
		if (outcome == Outcome.OPEN) {
			return outcome;
		}
		boolean changeDeclined = outcome == Outcome.REJECTED && this.initiatives.wasApproved(reference);
		if (changeDeclined) {
			this.initiatives.declineChange(reference);
		}
		else {
			move(reference, outcome);
		}
		this.approvals.closeRound(reference, outcome);
		Outcome next = changeDeclined ? Outcome.CHANGES_REQUESTED : outcome;
		tell(reference, next);
		return next;
	}

	/**
	 * Returns how a change that is decided beside the stream goes on; what comes into
	 * force is up to the process that asked.
	 */
	Outcome ofChange(String reference) {
		Outcome outcome = this.approvals.outcome(reference);
		if (outcome != Outcome.OPEN) {
			this.approvals.closeRound(reference, outcome);
		}
		if (outcome == Outcome.CHANGES_REQUESTED) {
			tell(reference, outcome);
		}
		return outcome;
	}

	private void move(String reference, Outcome outcome) {
		switch (outcome) {
			case APPROVED -> {
				this.initiatives.approve(reference);
				this.invitations.announce(reference);
			}
			case CHANGES_REQUESTED -> this.initiatives.returnToDraft(reference);
			case REJECTED -> this.initiatives.reject(reference);
			case OPEN -> throw new IllegalArgumentException(reference + " is still to be decided");
		}
	}

	private void tell(String reference, Outcome outcome) {
		MailTemplate template = switch (outcome) {
			case APPROVED -> MailTemplate.PROPOSAL_APPROVED;
			case CHANGES_REQUESTED -> MailTemplate.CHANGES_REQUESTED;
			case REJECTED, OPEN -> MailTemplate.PROPOSAL_REJECTED;
		};
		Decision last = this.approvals.decisions(reference).stream().reduce((first, second) -> second).orElseThrow();
		this.mails.toCoordinators(reference, template, last.id().toString(), last.party(),
				(last.comment() != null) ? last.comment() : "");
	}

}
