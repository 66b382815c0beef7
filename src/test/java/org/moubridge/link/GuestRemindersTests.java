package org.moubridge.link;

import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.calendar.Calendars;
import org.moubridge.calendar.WorkingCalendar;
import org.moubridge.guest.PublicDoor;
import org.moubridge.guest.RegistrationReminderScan;
import org.moubridge.initiative.ReminderScan;
import org.moubridge.initiative.Step;
import org.moubridge.initiative.Steps;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.MailContext;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.MessageStatus;
import org.moubridge.notification.OutgoingMail;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** People without an account are reminded, at moments of the test's choice. */
@ProductTest
@Order(1) // while few others wait to be reminded
class GuestRemindersTests {

	private static final String GOOD = """
			{"applyToWork": 5, "instructorClarity": 4, "contentQuality": 4, "logistics": 3}""";

	@Autowired
	private ReminderScan scan;

	@Autowired
	private RegistrationReminderScan registrations;

	@Autowired
	private Steps steps;

	@Autowired
	private Calendars calendars;

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife trainings;

	@Autowired
	private PublicDoor door;

	@Autowired
	private List<MailContext> contexts;

	@Autowired
	private JdbcClient jdbc;

	private final String address = UUID.randomUUID() + "@moubridge.example";

	private Reader reader;

	@BeforeEach
	void openBrowser(@Value("${moubridge.base-url}") String base) {
		this.reader = new Reader(base);
		// the tests before were the same network
		this.jdbc.sql("update moubridge.registration_request set network = 'before' where network is not null")
			.update();
	}

	@Test
	void remindsASpeakerBeforeAndAfterTheDayInHerLanguageEachTimeByAnotherLink() {
		String reference = speakerOfZgcIsAsked();
		Step step = step(reference, "UserTask_ConfirmSpeaker");
		WorkingCalendar beijing = this.calendars.of("zgc");
		assertThat(step.remindAt()).isEqualTo(beijing.opening(beijing.minus(beijing.today(step.dueAt()), 3)));
		String first = taskLink(1);

		this.scan.at(step.remindAt().minusSeconds(1));
		assertThat(reminders(reference)).isEmpty();
		this.scan.at(step.remindAt());
		this.scan.at(step.remindAt().plusSeconds(60));
		assertThat(reminders(reference)).containsExactly("SPEAKER_REMINDER " + this.address);
		String second = taskLink(2);
		assertThat(new Mailbox(this.address).texts().get(1)).contains("提醒：诚邀您授课", "截止日期");
		assertThat(second).isNotEqualTo(first);
		assertThat(this.reader.get(first + "?lang=en").body()).contains("This link was replaced");

		this.scan.at(beijing.opening(beijing.plus(beijing.today(step.dueAt()), 1)));
		assertThat(reminders(reference)).containsExactly("SPEAKER_REMINDER " + this.address,
				"SPEAKER_REMINDER " + this.address, "TASK_OVERDUE zgc-coordinator@moubridge.example");
		String third = taskLink(3);
		assertThat(this.reader.get(second + "?lang=en").body()).contains("This link was replaced");
		assertThat(send(third, "{\"available\": \"YES\", \"bio\": \"Twenty years of it\", \"photoConsent\": true}")
			.statusCode()).isEqualTo(303);
		this.scan.at(step.dueAt().plus(Duration.ofDays(60)));
		assertThat(reminders(reference)).hasSize(3);
	}

	@Test
	void remindsTwiceOfFeedbackAndNoMore() {
		String reference = feedbackIsAsked();
		taskLink(1);
		for (int reminder = 1; reminder <= 2; reminder++) {
			this.scan.at(step(reference, "UserTask_GiveFeedback").remindAt());
			taskLink(1 + reminder);
		}
		assertThat(reminders(reference)).containsExactly("FEEDBACK_REMINDER " + this.address,
				"FEEDBACK_REMINDER " + this.address);
		Step step = step(reference, "UserTask_GiveFeedback");
		this.jdbc.sql("update moubridge.step set remind_at = ? where task_id = ?")
			.params(Timestamp.from(step.dueAt().minusSeconds(60)), step.taskId())
			.update();
		this.scan.at(step.dueAt().minusSeconds(60));
		assertThat(reminders(reference)).filteredOn((mail) -> mail.startsWith("FEEDBACK")).hasSize(2);
		assertThat(reminders(reference)).contains("TASK_REMINDER mranti-coordinator@moubridge.example");
		assertThat(send(taskLink(3), GOOD).statusCode()).isEqualTo(303);
	}

	@Test
	void remindsNobodyWhoHasAnsweredOrWhoseTaskACoordinatorTook() {
		String answered = feedbackIsAsked();
		Step step = step(answered, "UserTask_GiveFeedback");
		assertThat(send(taskLink(1), GOOD).statusCode()).isEqualTo(303);
		String taken = feedbackIsAsked();
		this.office.claim("mranti-coordinator", step(taken, "UserTask_GiveFeedback").taskId());
		this.scan.at(step.remindAt().plus(Duration.ofHours(1)));
		assertThat(reminders(answered)).isEmpty();
		assertThat(reminders(taken)).containsExactly("TASK_REMINDER mranti-coordinator@moubridge.example");
	}

	@Test
	void remindsNobodyWhoWasSentManyLinksThatDay() {
		String reference = feedbackIsAsked();
		Step step = step(reference, "UserTask_GiveFeedback");
		String link = taskLink(1);
		this.reader.press(link, "/fresh-link");
		this.jdbc.sql("""
				insert into moubridge.guest_token (id, task, address, token_hash, issued_at, expires_at, revoked_at)
				select gen_random_uuid(), task, address, gen_random_uuid()::text, ?, expires_at, now()
				from moubridge.guest_token k cross join generate_series(1, 3)
				where task = (select id from moubridge.guest_task where task_id = ?) and k.revoked_at is null
				""").params(Timestamp.from(step.remindAt().minusSeconds(3600)), step.taskId()).update();
		this.scan.at(step.remindAt());
		assertThat(reminders(reference)).doesNotContain("FEEDBACK_REMINDER " + this.address);
	}

	@Test
	void sendsNoReminderThatWasOvertakenByTheAnswer() {
		String reference = feedbackIsAsked();
		taskLink(1);
		this.scan.at(step(reference, "UserTask_GiveFeedback").remindAt());
		OutgoingMail reminder = reminder(reference);
		assertThat(this.contexts).allMatch((context) -> context.relevant(reminder));
		assertThat(send(taskLink(2), GOOD).statusCode()).isEqualTo(303);
		assertThat(this.contexts).anyMatch((context) -> !context.relevant(reminder));
	}

	@Test
	void remindsOnceToConfirmARegistrationWhenThePartyIsAtWork() {
		String page = URI.create(this.door.address(this.trainings.approved("mranti")).orElseThrow()).getPath();
		String reference = page.split("/")[3];
		register(page);
		register(page);
		String link = new Mailbox(this.address).link(2);
		Instant night = evening(Instant.now().plus(Duration.ofDays(1)));
		this.registrations.at(Instant.now().plus(Duration.ofHours(2)));
		this.registrations.at(night);
		assertThat(reminders(reference)).isEmpty();
		Instant morning = this.calendars.of("mranti").nextOpen(night);
		this.registrations.at(morning);
		this.registrations.at(morning.plusSeconds(900));
		this.registrations.at(morning.plus(Duration.ofDays(1)));
		assertThat(reminders(reference)).containsExactly("REGISTRATION_REMINDER " + this.address);
		assertThat(new Mailbox(this.address).link(3)).isEqualTo(link);
		assertThat(new Mailbox(this.address).texts().get(2)).contains("Your registration is not confirmed yet");
		assertThat(this.reader.press(link, "/confirm").statusCode()).isEqualTo(303);
	}

	@Test
	void remindsNobodyWhoHasConfirmedOrCanRegisterNoMore() {
		String page = URI.create(this.door.address(this.trainings.approved("mranti")).orElseThrow()).getPath();
		String closed = URI.create(this.door.address(this.trainings.approved("mranti")).orElseThrow()).getPath();
		register(page);
		this.reader.press(new Mailbox(this.address).link(), "/confirm");
		register(page);
		register(closed);
		this.trainings.lead(closed.split("/")[3], "Register participant", Map.of());
		this.trainings.select(closed.split("/")[3]);
		this.registrations.at(this.calendars.of("mranti").nextOpen(evening(Instant.now().plus(Duration.ofDays(1)))));
		assertThat(reminders(page.split("/")[3])).isEmpty();
		assertThat(reminders(closed.split("/")[3])).isEmpty();
	}

	private String taskLink(int number) {
		return new Mailbox(this.address).taskLink(number);
	}

	private OutgoingMail reminder(String reference) {
		String subject = this.jdbc
			.sql("select subject from moubridge.message where initiative = ? and template = 'FEEDBACK_REMINDER'")
			.param(reference)
			.query(String.class)
			.single();
		return new OutgoingMail(UUID.randomUUID(), MailTemplate.FEEDBACK_REMINDER,
				new Addressee(null, "mranti", "Aisyah", this.address, Locale.ENGLISH), reference, subject, Map.of(),
				"<x@moubridge.example>", MessageStatus.WAITING, Instant.now());
	}

	/** The hour before midnight of that day in Kuala Lumpur. */
	private Instant evening(Instant moment) {
		WorkingCalendar calendar = this.calendars.of("mranti");
		return calendar.today(moment).plusDays(1).atStartOfDay(calendar.zone()).toInstant().minusSeconds(3600);
	}

	private void register(String page) {
		assertThat(this.reader
			.post(page + "?lang=en", Map.of("seal", this.reader.seal(page), "consent", "yes", "values", """
					{"participantName": "Li Wei", "organisation": "Park", "email": "%s", "party": "mranti"}"""
				.formatted(this.address)))
			.statusCode()).isEqualTo(200);
	}

	private HttpResponse<String> send(String link, String values) {
		return this.reader.post(link, Map.of("seal", this.reader.seal(link), "values", values, "consent", "yes"));
	}

	private String speakerOfZgcIsAsked() {
		Map<String, Object> sessions = Map.of("sessions", List.of(Map.of("title", "Valuation", "speaker", "Aisyah",
				"speakerParty", "zgc", "speakerEmail", this.address, "method", "LECTURE")));
		String reference = this.trainings.described("mranti");
		this.office.complete("mranti-coordinator", reference, "Draft curriculum", sessions);
		Map<String, Object> agreed = new HashMap<>(sessions);
		agreed.put("agreement", "AGREED");
		this.office.complete("zgc-coordinator", reference, "Agree curriculum", agreed);
		return reference;
	}

	private String feedbackIsAsked() {
		String reference = this.trainings.approved("mranti");
		this.trainings.lead(reference, "Register participant",
				Map.of("email", this.address, "participantName", "Aisyah", "participantLanguage", "en"));
		this.trainings.select(reference);
		this.trainings.lead(reference, "Decide go or no-go", Map.of("goNoGo", "GO"));
		this.office.settle(reference);
		this.trainings.lead(reference, "Record attendance", Map.of());
		return reference;
	}

	private Step step(String reference, String task) {
		return this.steps.openOf(reference)
			.stream()
			.filter((step) -> step.taskKey().equals(task))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Returns what was sent to her, and to others about the tasks that she has a link to.
	 */
	private List<String> reminders(String reference) {
		return this.jdbc.sql("""
				select m.template || ' ' || m.recipient_address from moubridge.message m
				where m.initiative = ? and (m.template like '%REMINDER' or m.template = 'TASK_OVERDUE')
				and m.recipient_address not like '%-2@%' and (m.recipient_person is null
				    or m.subject in (select g.task_id from moubridge.guest_task g where g.reference = m.initiative))
				order by m.position
				""").param(reference).query(String.class).list();
	}

}
