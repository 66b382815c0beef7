package org.moubridge.invitation;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.moubridge.calendar.Calendars;
import org.moubridge.calendar.Event;
import org.moubridge.calendar.EventFile;
import org.moubridge.calendar.Invitee;
import org.moubridge.initiative.Initiative;
import org.moubridge.notification.Mail;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.Mails;
import org.moubridge.notification.NotificationSettings;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The mails that invite and take back. What the recipient's calendar reads is written
 * when the mail is, so every attempt to send it carries the same.
 */
@Component
class InvitationMails {

	private final Mails mails;

	private final Calendars calendars;

	private final NotificationSettings settings;

	private final URI baseUrl;

	private final Clock clock;

	InvitationMails(Mails mails, Calendars calendars, NotificationSettings settings,
			@Value("${moubridge.base-url}") URI baseUrl, Clock clock) {
		this.mails = mails;
		this.calendars = calendars;
		this.settings = settings;
		this.baseUrl = baseUrl;
		this.clock = clock;
	}

	/**
	 * Tells people of something that takes place: that it is new, has changed, or is off.
	 */
	void send(Initiative initiative, List<Invitation> invitations, MailTemplate template) {
		Map<String, ZoneId> zones = new HashMap<>();
		for (Invitation one : invitations) {
			String party = (one.to().party() != null) ? one.to().party() : initiative.leadParty();
			ZoneId zone = zones.computeIfAbsent(party, (id) -> this.calendars.of(id).zone());
			send(initiative, one, template, zone);
		}
	}

	/** The mail tells the time by the clock of the recipient's party. */
	private void send(Initiative initiative, Invitation invitation, MailTemplate template, ZoneId zone) {
		String page = "/initiatives/" + initiative.reference();
		Occasion occasion = invitation.occasion();
		Map<String, String> data = new HashMap<>(
				Map.of("title", initiative.title(), "url", page, "event", occasion.title(), "begins",
						occasion.begin().atZone(zone).toString(), "ends", occasion.end().atZone(zone).toString()));
		if (occasion.place() != null) {
			data.put("place", occasion.place());
		}
		data.put(Mail.CALENDAR, file(initiative, invitation, this.baseUrl.resolve(page)));
		data.put(Mail.CALENDAR_METHOD, invitation.cancelled() ? "CANCEL" : "REQUEST");
		this.mails.send(new Mail(key(invitation), template, invitation.to(), initiative.reference(), null, data));
	}

	/** The page is for those who can sign in. */
	private String file(Initiative initiative, Invitation invitation, URI page) {
		Occasion occasion = invitation.occasion();
		boolean reads = invitation.to().person() != null;
		var event = new Event(occasion.uid(), "[" + initiative.reference() + "] " + occasion.title(), occasion.begin(),
				occasion.end(), occasion.place(), reads ? initiative.title() + "\n" + page : initiative.title(),
				reads ? page : null);
		var from = new Invitee(this.settings.fromName(), this.settings.from());
		var to = new Invitee(invitation.to().name(), invitation.to().email());
		return invitation.cancelled()
				? EventFile.cancellation(event, invitation.sequence(), this.clock.instant(), from, to)
				: EventFile.invitation(event, invitation.sequence(), this.clock.instant(), from, to);
	}

	private static String key(Invitation invitation) {
		return "invitation/" + invitation.occasion().uid() + "/" + invitation.sequence() + "/"
				+ invitation.to().email().toLowerCase(Locale.ROOT);
	}

}
