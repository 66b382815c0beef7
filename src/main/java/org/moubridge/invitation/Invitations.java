package org.moubridge.invitation;

import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moubridge.access.People;
import org.moubridge.calendar.Calendars;
import org.moubridge.calendar.Span;
import org.moubridge.calendar.WorkingCalendar;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Meeting;
import org.moubridge.initiative.Meetings;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.MailTemplate;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites people to what both parties approved. An event keeps its name for ever; what
 * changes of it raises its sequence and is told to everybody who was invited, whether by
 * name, time or place. Telling the same twice does nothing.
 */
@Service
@Transactional
public class Invitations {

	private static final Logger log = LoggerFactory.getLogger(Invitations.class);

	private final Initiatives initiatives;

	private final Meetings meetings;

	private final Calendars calendars;

	private final People people;

	private final InvitationRecord told;

	private final InvitationMails mails;

	private final String host;

	private final Clock clock;

	Invitations(Initiatives initiatives, Meetings meetings, Calendars calendars, People people, InvitationRecord told,
			InvitationMails mails, @Value("${moubridge.base-url}") URI baseUrl, Clock clock) {
		this.initiatives = initiatives;
		this.meetings = meetings;
		this.calendars = calendars;
		this.people = people;
		this.told = told;
		this.mails = mails;
		this.host = baseUrl.getHost();
		this.clock = clock;
	}

	/**
	 * Both parties have approved what takes place: their coordinators are invited, and
	 * whoever was invited before learns what changed or fell away. Part of the approval,
	 * which keeps everybody else away from the initiative.
	 */
	public void announce(String reference) {
		Initiative initiative = this.initiatives.get(reference);
		tell(initiative,
				initiative.parties()
					.stream()
					.flatMap((party) -> this.people.membersOf(party + "-coordinator").stream())
					.map(Addressee::of)
					.toList());
	}

	/** These people take part: they are invited to everything that lies ahead. */
	public void invite(String reference, List<Addressee> participants) {
		this.initiatives.hold(reference);
		tell(this.initiatives.get(reference), participants);
	}

	/**
	 * These people do not take part after all: what they were invited to is taken back.
	 */
	public void excuse(String reference, List<Addressee> people) {
		Initiative initiative = this.initiatives.get(reference);
		takeBack(initiative,
				this.told.of(reference).stream().filter((one) -> people.stream().anyMatch(one::isTo)).toList());
	}

	/** The initiative ends before its time: what lies ahead is taken back. */
	public void cancel(String reference) {
		Initiative initiative = this.initiatives.get(reference);
		takeBack(initiative, this.told.of(reference));
	}

	private void tell(Initiative initiative, List<Addressee> receivers) {
		List<Occasion> occasions = occasions(initiative);
		List<Invitation> earlier = this.told.of(initiative.reference());
		occasions.stream()
			.filter((occasion) -> occasion.begin().isAfter(this.clock.instant()))
			.forEach((occasion) -> tell(initiative, occasion,
					earlier.stream().filter((one) -> one.isFor(occasion)).toList(), receivers));
		takeBack(initiative, earlier.stream().filter((one) -> occasions.stream().noneMatch(one::isFor)).toList());
	}

	/**
	 * Who was excused is told nothing more; if all were, the occasion had been taken back
	 * and all are told that it is on again.
	 */
	private void tell(Initiative initiative, Occasion occasion, List<Invitation> earlier, List<Addressee> receivers) {
		List<Invitation> live = earlier.stream().filter((one) -> !one.cancelled()).toList();
		List<Invitation> invited = live.isEmpty() ? earlier : live;
		boolean changed = invited.stream().anyMatch((one) -> !one.says(occasion));
		int last = earlier.stream().mapToInt(Invitation::sequence).max().orElse(0);
		if (changed) {
			send(initiative, invited.stream().map((one) -> new Invitation(occasion, last + 1, one.to(), false)),
					MailTemplate.INVITATION_CHANGED);
		}
		send(initiative,
				receivers.stream()
					.filter((receiver) -> invited.stream().noneMatch((one) -> one.isTo(receiver)))
					.map((receiver) -> {
						boolean again = earlier.stream().anyMatch((one) -> one.isTo(receiver));
						return new Invitation(occasion, (changed || again) ? last + 1 : last, receiver, false);
					}),
				MailTemplate.INVITATION);
	}

	private void takeBack(Initiative initiative, Collection<Invitation> invitations) {
		send(initiative,
				invitations.stream().filter((one) -> one.isAhead(this.clock.instant())).map(Invitation::takenBack),
				MailTemplate.INVITATION_CANCELLED);
	}

	private void send(Initiative initiative, Stream<Invitation> invitations, MailTemplate template) {
		List<Invitation> all = invitations.toList();
		if (!all.isEmpty()) {
			all.forEach((invitation) -> this.told.put(initiative.reference(), invitation));
			this.mails.send(initiative, all, template);
			log.info("{}: {} sent to {}", initiative.reference(), template, all.size());
		}
	}

	private List<Occasion> occasions(Initiative initiative) {
		WorkingCalendar calendar = this.calendars.of(initiative.leadParty());
		return this.meetings.of(initiative.reference())
			.stream()
			.map((meeting) -> occasion(initiative, meeting, calendar.span(meeting.day(), meeting.hours())))
			.toList();
	}

	private Occasion occasion(Initiative initiative, Meeting meeting, Span span) {
		return new Occasion(initiative.reference() + "-" + meeting.number() + "@" + this.host, meeting.title(),
				span.begin(), span.end(), meeting.place());
	}

}
