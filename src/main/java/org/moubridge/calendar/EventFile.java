package org.moubridge.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Events in the words of iCalendar (RFC 5545) and, as invitations, of iTIP (RFC 5546).
 * Times are UTC, lines end with CRLF and have at most 75 octets.
 */
public final class EventFile {

	private static final String PRODUCT = "-//MoU Bridge//Calendar//EN";

	private static final Duration REFRESH = Duration.ofHours(4);

	private static final int LONGEST_LINE = 75;

	private EventFile() {
	}

	/**
	 * Returns a calendar to subscribe to; its events take no time of the subscriber's.
	 * @param name as calendar programs show it
	 */
	public static String feed(String name, Instant written, List<Event> events) {
		Calendar calendar = calendar();
		calendar.add(new XProperty("X-WR-CALNAME", plain(name)));
		calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
		calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
		events.forEach((event) -> calendar.add(with(vevent(event, written), ImmutableTransp.TRANSPARENT)));
		return folded(calendar.toString());
	}

	/**
	 * Returns an invitation ({@code METHOD:REQUEST}), which also brings an earlier one up
	 * to date if its sequence is higher.
	 */
	public static String invitation(Event event, int sequence, Instant written, Invitee from, Invitee to) {
		return message(ImmutableMethod.REQUEST, with(addressed(event, sequence, written, from, to),
				ImmutableStatus.VEVENT_CONFIRMED, ImmutableTransp.OPAQUE));
	}

	/** Takes an invitation back ({@code METHOD:CANCEL}). */
	public static String cancellation(Event event, int sequence, Instant written, Invitee from, Invitee to) {
		return message(ImmutableMethod.CANCEL,
				with(addressed(event, sequence, written, from, to), ImmutableStatus.VEVENT_CANCELLED));
	}

	private static Calendar calendar() {
		Calendar calendar = new Calendar();
		calendar.add(new ProdId(PRODUCT));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableCalScale.GREGORIAN);
		return calendar;
	}

	private static String message(Property method, VEvent event) {
		Calendar calendar = calendar();
		calendar.add(method);
		calendar.add(event);
		return folded(calendar.toString());
	}

	private static VEvent vevent(Event event, Instant written) {
		VEvent vevent = new VEvent(false);
		with(vevent, new Uid(event.uid()), new DtStamp(written), new DtStart<>(event.begin()),
				new Summary(plain(event.title())), new Description(lines(event.description())));
		if (event.page() != null) {
			vevent.add(new Url(event.page()));
		}
		if (event.end() != null) {
			vevent.add(new DtEnd<>(event.end()));
		}
		if (event.place() != null) {
			vevent.add(new Location(plain(event.place())));
		}
		return vevent;
	}

	private static VEvent addressed(Event event, int sequence, Instant written, Invitee from, Invitee to) {
		var organizer = new ParameterList(List.of(new Cn(quotable(from.name()))));
		var attendee = new ParameterList(List.of(new Cn(quotable(to.name())), CuType.INDIVIDUAL, Role.REQ_PARTICIPANT,
				PartStat.NEEDS_ACTION, Rsvp.FALSE));
		return with(vevent(event, written), new Sequence(sequence), new Organizer(organizer, mailto(from)),
				new Attendee(attendee, mailto(to)));
	}

	private static VEvent with(VEvent event, Property... properties) {
		List.of(properties).forEach(event::add);
		return event;
	}

	private static URI mailto(Invitee invitee) {
		return URI.create("mailto:" + invitee.address());
	}

	private static String quotable(String name) {
		return plain(name).replace('"', '\'');
	}

	private static String plain(String text) {
		return text.replaceAll("\\p{Cntrl}+", " ").strip();
	}

	private static String lines(String text) {
		return text.replaceAll("[\\p{Cntrl}&&[^\n]]+", " ").strip();
	}

	/**
	 * The library folds by characters, which are up to four octets, and between the
	 * halves of a character.
	 */
	private static String folded(String text) {
		var folded = new StringBuilder();
		int octets = 0;
		for (int character : text.codePoints().toArray()) {
			int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
			if (octets + size > LONGEST_LINE && character != '\r' && character != '\n') {
				folded.append("\r\n ");
				octets = 1;
			}
			folded.appendCodePoint(character);
			octets = (character == '\n') ? 0 : octets + ((character == '\r') ? 0 : size);
		}
		return folded.toString();
	}

}
