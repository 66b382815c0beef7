package org.moubridge.process.trainingseminar;

import org.jspecify.annotations.Nullable;

import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Timeline;
import org.moubridge.initiative.TimelineEntry;
import org.moubridge.invitation.Invitations;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.InitiativeMails;

import org.springframework.stereotype.Component;

/**
 * Tells everybody concerned why a training ends before its time.
 */
@Component
class Farewell {

	private final Initiatives initiatives;

	private final Timeline timeline;

	private final InitiativeMails mails;

	private final Registrants registrants;

	private final Invitations invitations;

	Farewell(Initiatives initiatives, Timeline timeline, InitiativeMails mails, Registrants registrants,
			Invitations invitations) {
		this.initiatives = initiatives;
		this.timeline = timeline;
		this.mails = mails;
		this.registrants = registrants;
		this.invitations = invitations;
	}

	/** The proposing party took it back. */
	void tellWithdrawal(String reference) {
		tell(reference, MailTemplate.INITIATIVE_WITHDRAWN, "withdrawn");
	}

	/** A party ended it. */
	void tellCancellation(String reference) {
		tell(reference, MailTemplate.INITIATIVE_CANCELLED, "cancelled");
		this.registrants.tellCancellation(reference);
		this.invitations.cancel(reference);
	}

	/** Its coordinators decided that it does not go ahead. */
	void tellNotHeld(String reference) {
		tell(reference, MailTemplate.INITIATIVE_CANCELLED, "go-no-go");
		this.registrants.tellCancellation(reference);
		this.invitations.cancel(reference);
	}

	private void tell(String reference, MailTemplate template, String fact) {
		Initiative initiative = this.initiatives.get(reference);
		TimelineEntry entry = this.timeline.of(reference)
			.stream()
			.filter((one) -> one.fact().equals(fact))
			.reduce((first, second) -> second)
			.orElseThrow();
		this.mails.toCoordinators(reference, template, "end", party(entry, initiative),
				entry.details().getOrDefault("reason", ""));
	}

	private static String party(TimelineEntry entry, Initiative initiative) {
		@Nullable String party = entry.party();
		return (party != null) ? party : initiative.leadParty();
	}

}
