package org.moubridge.process.changeofcourse;

import org.moubridge.invitation.Invitations;
import org.moubridge.process.engine.StreamClocks;

import org.springframework.stereotype.Component;

/** What has to follow when an initiative takes place on other days than before. */
@Component
class NewPlan {

	private final Invitations invitations;

	private final StreamClocks clocks;

	NewPlan(Invitations invitations, StreamClocks clocks) {
		this.invitations = invitations;
		this.clocks = clocks;
	}

	/** Those who were invited learn of it, and the timers of the stream count anew. */
	void follow(String reference) {
		this.invitations.announce(reference);
		this.clocks.recount(reference);
	}

}
