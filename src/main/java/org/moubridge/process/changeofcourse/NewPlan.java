package org.moubridge.process.changeofcourse;

import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.ResearchMilestones;
import org.moubridge.invitation.Invitations;
import org.moubridge.process.engine.StreamClocks;

import org.springframework.stereotype.Component;

/** What has to follow when an initiative takes place on other days than before. */
@Component
class NewPlan {

	private static final String RESEARCH = "collaborative-research";

	private final Initiatives initiatives;

	private final ResearchMilestones milestones;

	private final Invitations invitations;

	private final StreamClocks clocks;

	NewPlan(Initiatives initiatives, ResearchMilestones milestones, Invitations invitations, StreamClocks clocks) {
		this.initiatives = initiatives;
		this.milestones = milestones;
		this.invitations = invitations;
		this.clocks = clocks;
	}

	/**
	 * Those who were invited learn of it, milestones move along, and the timers of the
	 * stream count anew.
	 */
	void follow(String reference) {
		if (this.initiatives.get(reference).stream().equals(RESEARCH)) {
			this.milestones.open(reference);
		}
		this.invitations.announce(reference);
		this.clocks.recount(reference);
	}

}
