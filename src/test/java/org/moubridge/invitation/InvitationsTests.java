package org.moubridge.invitation;

import java.io.InputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.validate.ITIPValidator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.moubridge.MailServer;
import org.moubridge.FormFiller;
import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.access.People;
import org.moubridge.initiative.Initiatives;
import org.moubridge.notification.Addressee;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads the invitations out of the mails that arrive, as calendar programs do. */
@ProductTest
class InvitationsTests {

	private static final String MRANTI = "mranti-coordinator@moubridge.example";

	private static final String ZGC = "zgc-coordinator@moubridge.example";

	@Autowired
	private TrainingLife life;

	@Autowired
	private Office office;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Invitations invitations;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void invitesTheCoordinatorsOfBothPartiesOnceBothApproved() throws Exception {
		String reference = this.life.submitted("mranti");
		assertThat(this.office.mails(reference)).noneMatch((mail) -> mail.startsWith("INVITATION"));
		this.life.approve(reference);
		assertThat(invited(reference)).containsExactlyInAnyOrder("INVITATION " + MRANTI,
				"INVITATION mranti-coordinator-2@moubridge.example", "INVITATION " + ZGC);
		Calendar invitation = received(ZGC, reference, 1, 0);
		assertThat(value(invitation, Property.METHOD)).isEqualTo("REQUEST");
		assertThat(value(invitation, Property.UID)).startsWith(reference + "-1@");
		assertThat(value(invitation, Property.SUMMARY)).isEqualTo("[" + reference + "] Something sensible");
		assertThat(value(invitation, Property.LOCATION)).isEqualTo("Something sensible");
		assertThat(value(invitation, Property.DESCRIPTION)).contains("/initiatives/" + reference);
		assertThat(value(invitation, Property.STATUS)).isEqualTo("CONFIRMED");
		assertThat(value(invitation, Property.ORGANIZER)).isEqualTo("mailto:no-reply@moubridge.example");
		assertThat(value(invitation, Property.ATTENDEE)).isEqualTo("mailto:" + ZGC);
		assertThat(invitation.toString()).contains("RSVP=FALSE");
	}

	@Test
	void beginsAsTheLeadsOfficeOpensAndLastsItsHours() throws Exception {
		LocalDate day = LocalDate.now().plusDays(FormFiller.FIRST_DAY);
		String reference = approvedWith(session("Opening", day, "2.5"), session("Second", day.plusDays(1), null));
		assertThat(value(received(MRANTI, reference, 1, 0), Property.DTSTART)).isEqualTo(utc(day, 8, 30));
		assertThat(value(received(MRANTI, reference, 1, 0), Property.DTEND)).isEqualTo(utc(day, 11, 0));
		assertThat(value(received(MRANTI, reference, 2, 0), Property.DTEND)).isEqualTo(utc(day.plusDays(1), 17, 30));
	}

	@Test
	void goesToParticipantsOnceTheyAreAccepted() throws Exception {
		String reference = this.life.selected("zgc", "Ivana");
		Calendar invitation = received("ivana@moubridge.example", reference, 1, 0);
		assertThat(value(invitation, Property.UID)).isEqualTo(value(received(ZGC, reference, 1, 0), Property.UID));
		assertThat(invited(reference)).filteredOn((mail) -> mail.contains("ivana")).hasSize(1);
	}

	@Test
	void tellsEverybodyWhoWasInvitedWhatChangedOnceBothApprovedIt() throws Exception {
		LocalDate day = LocalDate.now().plusDays(FormFiller.FIRST_DAY);
		String reference = approvedWith(session("Opening", day, null));
		this.life.register(reference, "Ilham");
		this.life.select(reference);
		this.life.lead(reference, "Decide go or no-go", postponed(30, 35));
		assertThat(invited(reference)).noneMatch((mail) -> mail.startsWith("INVITATION_CHANGED"));
		this.life.approve(reference);
		for (String address : List.of(MRANTI, ZGC, "ilham@moubridge.example")) {
			Calendar update = received(address, reference, 1, 1);
			assertThat(value(update, Property.METHOD)).isEqualTo("REQUEST");
			assertThat(value(update, Property.DTSTART)).isEqualTo(utc(day.plusDays(30), 8, 30));
			assertThat(value(update, Property.UID)).isEqualTo(value(received(address, reference, 1, 0), Property.UID));
		}
	}

	@Test
	void takesBackWhatFellAway() throws Exception {
		LocalDate day = LocalDate.now().plusDays(FormFiller.FIRST_DAY);
		String reference = approvedWith(session("Opening", day, null), session("Closing", day.plusDays(5), null));
		this.life.select(reference);
		this.life.lead(reference, "Decide go or no-go", postponed(30, 32));
		this.life.approve(reference);
		assertThat(value(received(ZGC, reference, 1, 1), Property.METHOD)).isEqualTo("REQUEST");
		Calendar cancellation = received(ZGC, reference, 2, 1);
		assertThat(value(cancellation, Property.METHOD)).isEqualTo("CANCEL");
		assertThat(value(cancellation, Property.STATUS)).isEqualTo("CANCELLED");
		this.initiatives.cancel(reference, this.people.get("zgc-coordinator"), "Flood");
		assertThat(value(received(ZGC, reference, 1, 2), Property.METHOD)).isEqualTo("CANCEL");
		assertThat(invited(reference)).filteredOn((mail) -> mail.equals("INVITATION_CANCELLED " + ZGC)).hasSize(2);
	}

	@Test
	void saysNothingOfAChangeThatIsNoneOfTheCalendars() {
		String reference = this.life.selected("mranti", "Irfan");
		List<String> before = invited(reference);
		this.life.lead(reference, "Decide go or no-go", Map.of("goNoGo", "CONVERT_ONLINE", "reason", "Few"));
		this.life.approve(reference);
		assertThat(invited(reference)).isEqualTo(before);
	}

	@Test
	void takesEverythingBackWhenTheTrainingDoesNotTakePlace() throws Exception {
		String cancelled = this.life.selected("mranti", "Isa");
		this.initiatives.cancel(cancelled, this.people.get("mranti-coordinator"), "Flood");
		String notHeld = this.life.selected("mranti", "Isa");
		this.life.lead(notHeld, "Decide go or no-go", Map.of("goNoGo", "CANCEL", "reason", "Few"));
		this.office.settle(notHeld);
		for (String reference : List.of(cancelled, notHeld)) {
			for (String address : List.of(MRANTI, ZGC, "isa@moubridge.example")) {
				Calendar cancellation = received(address, reference, 1, 1);
				assertThat(value(cancellation, Property.METHOD)).isEqualTo("CANCEL");
				assertThat(value(cancellation, Property.UID))
					.isEqualTo(value(received(address, reference, 1, 0), Property.UID));
			}
		}
	}

	@Test
	void takesItBackFromWhoDoesNotTakePartAfterAllAndInvitesAgain() throws Exception {
		String reference = this.life.selected("mranti", "Izz");
		var izz = new Addressee(null, "mranti", "Izz", "izz@moubridge.example", Locale.ENGLISH);
		this.invitations.excuse(reference, List.of(izz));
		assertThat(value(received(izz.email(), reference, 1, 1), Property.METHOD)).isEqualTo("CANCEL");
		this.invitations.announce(reference);
		assertThat(invited(reference)).noneMatch((mail) -> mail.startsWith("INVITATION_CHANGED"));
		this.invitations.invite(reference, List.of(izz));
		assertThat(value(received(izz.email(), reference, 1, 2), Property.METHOD)).isEqualTo("REQUEST");
		assertThat(invited(reference)).filteredOn((mail) -> mail.endsWith(ZGC)).hasSize(1);
	}

	@Test
	void saysNothingTwiceNorOfWhatIsOver() {
		String reference = this.life.approved("mranti");
		List<String> before = invited(reference);
		this.invitations.announce(reference);
		assertThat(invited(reference)).isEqualTo(before);
		this.jdbc.sql("update moubridge.meeting set day = '2020-01-01' where reference = ?").param(reference).update();
		this.jdbc.sql("""
				update moubridge.invitation set begins_at = '2020-01-01T00:30Z', ends_at = '2020-01-01T09:30Z'
				where reference = ?
				""").param(reference).update();
		this.invitations.announce(reference);
		this.initiatives.cancel(reference, this.people.get("zgc-coordinator"), "Flood");
		assertThat(invited(reference)).isEqualTo(before);
	}

	@Test
	void invitesToNothingWithoutADate() {
		String reference = approvedWith(session("Some day", null, null));
		assertThat(invited(reference)).isEmpty();
	}

	@SafeVarargs
	private String approvedWith(Map<String, Object>... sessions) {
		String reference = this.life.described("mranti");
		Map<String, Object> programme = Map.of("sessions", List.of(sessions));
		this.life.lead(reference, "Draft curriculum", programme);
		this.office.complete("zgc-coordinator", reference, "Agree curriculum",
				Map.of("agreement", "AGREED", "sessions", List.of(sessions)));
		for (int count = 1; count < sessions.length; count++) {
			this.life.lead(reference, "Confirm speaker", Map.of("available", "YES"));
		}
		this.life.prepare(reference);
		this.life.approve(reference);
		return reference;
	}

	private static Map<String, Object> session(String title, LocalDate day, String hours) {
		Map<String, Object> session = new HashMap<>(
				Map.of("title", title, "speaker", "Aina", "speakerParty", "mranti", "method", "LECTURE"));
		session.put("date", (day != null) ? day.toString() : null);
		session.put("hours", hours);
		return session;
	}

	private static Map<String, Object> postponed(int daysLater, int end) {
		return Map.of("goNoGo", "POSTPONE", "reason", "Storm", "newStartDate",
				LocalDate.now().plusDays(FormFiller.FIRST_DAY + daysLater).toString(), "newEndDate",
				LocalDate.now().plusDays(FormFiller.FIRST_DAY + end).toString());
	}

	private List<String> invited(String reference) {
		return this.office.mails(reference).stream().filter((mail) -> mail.startsWith("INVITATION")).toList();
	}

	/** Waits for the message and checks it against both standards. */
	private static Calendar received(String address, String reference, int number, int sequence) throws Exception {
		String uid = "UID:" + reference + "-" + number + "@";
		String text = Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> MailServer.mailsTo(address)
				.stream()
				.flatMap((mail) -> calendarOf(mail).stream())
				.filter((calendar) -> calendar.contains(uid) && calendar.contains("\nSEQUENCE:" + sequence + "\r\n"))
				.findFirst(), Optional::isPresent)
			.orElseThrow();
		Calendar calendar = new CalendarBuilder().build(new StringReader(text));
		assertThat(calendar.validate().getEntries()).isEmpty();
		assertThat(new ITIPValidator().validate(calendar).getEntries()).isEmpty();
		return calendar;
	}

	/** What calendars read is the last of three alternatives. */
	private static Optional<String> calendarOf(MimeMessage mail) {
		try {
			MimeMultipart alternatives = (MimeMultipart) mail.getContent();
			BodyPart last = alternatives.getBodyPart(alternatives.getCount() - 1);
			if (!last.isMimeType("text/calendar")) {
				return Optional.empty();
			}
			assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
			assertThat(alternatives.getCount()).isEqualTo(3);
			try (InputStream content = last.getInputStream()) {
				String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
				String method = text.replaceAll("(?s).*\nMETHOD:(\\w+).*", "$1");
				assertThat(last.getContentType()).contains("charset=UTF-8").contains("method=" + method);
				return Optional.of(text);
			}
		}
		catch (IOException | MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String value(Calendar calendar, String property) {
		if (property.equals(Property.METHOD)) {
			return calendar.getProperty(property).map((one) -> ((Property) one).getValue()).orElseThrow();
		}
		Component event = calendar.<net.fortuna.ical4j.model.component.CalendarComponent>getComponents().get(0);
		return event.getProperty(property).map((one) -> ((Property) one).getValue()).orElseThrow();
	}

	private static String utc(LocalDate day, int hour, int minute) {
		return java.time.format.DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
			.withZone(java.time.ZoneOffset.UTC)
			.format(day.atTime(LocalTime.of(hour, minute)).atZone(ZoneId.of("Asia/Kuala_Lumpur")).toInstant());
	}

}
