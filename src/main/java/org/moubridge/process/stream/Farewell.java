package org.moubridge.process.stream;

import java.util.List;

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
 * Tells everybody concerned why an initiative ends before its time.
 */
@Component
public class Farewell {

	private final Initiatives initiatives;

	private final Timeline timeline;

	private final InitiativeMails mails;

	private final List<Concerned> concerned;

	private final Invitations invitations;

	Farewell(Initiatives initiatives, Timeline timeline, InitiativeMails mails, List<Concerned> concerned,
			Invitations invitations) {
		this.initiatives = initiatives;
		this.timeline = timeline;
		this.mails = mails;
		this.concerned = concerned;
		this.invitations = invitations;
	}

	/** The proposing party took it back. */
	void tellWithdrawal(String reference) {
		tell(reference, MailTemplate.INITIATIVE_WITHDRAWN, "withdrawn");
		this.concerned.forEach((one) -> one.tellCancellation(reference));
	}

	/** A party ended it. */
	void tellCancellation(String reference) {
		tell(reference, MailTemplate.INITIATIVE_CANCELLED, "cancelled");
		this.concerned.forEach((one) -> one.tellCancellation(reference));
		this.invitations.cancel(reference);
	}

	/**
	 * Its coordinators decided in their process that it does not go ahead.
	 * @param fact the entry of the timeline that says why
	 */
	public void tellNotHeld(String reference, String fact) {
		tell(reference, MailTemplate.INITIATIVE_CANCELLED, fact);
		this.concerned.forEach((one) -> one.tellCancellation(reference));
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
