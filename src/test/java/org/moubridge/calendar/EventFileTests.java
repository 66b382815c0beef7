package org.moubridge.calendar;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ITIPValidator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EventFileTests {

	private static final Instant WRITTEN = Instant.parse("2026-11-24T08:00:00Z");

	private static final Invitee FROM = new Invitee("MoU Bridge", "no-reply@moubridge.example");

	private static final Invitee TO = new Invitee("林\"雨\"桐; ,", "zgc@moubridge.example");

	private static final Event SESSION = new Event("INI-2026-0001-1@moubridge.example",
			"[INI-2026-0001] 科技园区运营管理与深科技孵化, transfer; \"offices\" \\ 🚀🚀🚀 and everything that belongs to it\r\nX-EVIL:1",
			Instant.parse("2027-03-01T00:30:00Z"), Instant.parse("2027-03-01T09:30:00Z"), "一号楼; room 2\nfloor",
			"First line\nhttps://moubridge.example/initiatives/INI-2026-0001",
			URI.create("https://moubridge.example/initiatives/INI-2026-0001"));

	private static final Event MOMENT = new Event("step-1@moubridge.example", "Due", SESSION.begin(), null, null, "",
			SESSION.page());

	@Test
	void writesAFeedThatFollowsTheStandard() throws Exception {
		String text = EventFile.feed("MoU Bridge：到期事项", WRITTEN, List.of(SESSION, MOMENT));
		Calendar calendar = read(text);
		assertThat(calendar.validate().getEntries()).isEmpty();
		assertThat(calendar.getComponents("VEVENT")).hasSize(2);
		assertThat(text).contains("X-WR-CALNAME:MoU Bridge", "REFRESH-INTERVAL;VALUE=DURATION:PT4H")
			.doesNotContain("METHOD");
	}

	@Test
	void writesAnInvitationThatFollowsTheStandards() throws Exception {
		String text = EventFile.invitation(SESSION, 3, WRITTEN, FROM, TO);
		Calendar calendar = read(text);
		assertThat(calendar.validate().getEntries()).isEmpty();
		assertThat(new ITIPValidator().validate(calendar).getEntries()).isEmpty();
		assertThat(value(calendar, Property.UID)).isEqualTo(SESSION.uid());
		assertThat(value(calendar, Property.SEQUENCE)).isEqualTo("3");
		assertThat(value(calendar, Property.STATUS)).isEqualTo("CONFIRMED");
		assertThat(value(calendar, Property.DTSTART)).isEqualTo("20270301T003000Z");
		assertThat(value(calendar, Property.DTEND)).isEqualTo("20270301T093000Z");
		assertThat(value(calendar, Property.ORGANIZER)).isEqualTo("mailto:no-reply@moubridge.example");
		assertThat(value(calendar, Property.ATTENDEE)).isEqualTo("mailto:zgc@moubridge.example");
		assertThat(value(calendar, Property.SUMMARY)).isEqualTo(SESSION.title().replace("\r\n", " "));
		assertThat(text).contains("METHOD:REQUEST", "RSVP=FALSE");
	}

	@Test
	void takesAnInvitationBack() throws Exception {
		Calendar calendar = read(EventFile.cancellation(SESSION, 4, WRITTEN, FROM, TO));
		assertThat(calendar.validate().getEntries()).isEmpty();
		assertThat(new ITIPValidator().validate(calendar).getEntries()).isEmpty();
		assertThat(value(calendar, Property.STATUS)).isEqualTo("CANCELLED");
		assertThat(value(calendar, Property.SEQUENCE)).isEqualTo("4");
		assertThat(calendar.toString()).contains("METHOD:CANCEL");
	}

	@Test
	void foldsLinesByOctetsAndNeverInsideACharacter() {
		String text = EventFile.invitation(SESSION, 0, WRITTEN, FROM, TO);
		assertThat(text.split("\r\n")).allSatisfy((line) -> {
			byte[] octets = line.getBytes(StandardCharsets.UTF_8);
			assertThat(octets.length).isLessThanOrEqualTo(75);
			assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
		});
		assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
		assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\r\nX-EVIL");
	}

	private static String value(Calendar calendar, String property) {
		VEvent event = calendar.<VEvent>getComponents("VEVENT").get(0);
		return event.getProperty(property).map((one) -> ((Property) one).getValue()).orElseThrow();
	}

	private static Calendar read(String text) throws Exception {
		return new CalendarBuilder().build(new StringReader(text));
	}

}
