package org.moubridge.process.partnerresponsewatch;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.access.Parties;
import org.moubridge.access.People;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Asking;
import org.moubridge.approval.Answers;
import org.moubridge.approval.Evidence;
import org.moubridge.approval.RequestStatus;
import org.moubridge.calendar.Calendars;
import org.moubridge.calendar.WorkingCalendar;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Steps;
import org.moubridge.initiative.Timeline;
import org.moubridge.initiative.TimelineEntry;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.MessageStatus;
import org.moubridge.notification.OutgoingMail;
import org.moubridge.process.engine.InitiativeMails;
import org.moubridge.process.engine.Silence;
import org.moubridge.process.engine.SilencePoints;
import org.moubridge.process.engine.SilenceStage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens while a party owes an answer, wherever one is owed. */
@ProductTest
class PartnerResponseWatchProcessTests {

	private static final String CHOOSE = "Choose how to go on";

	private static final String APPROVER_SILENT = "BoundaryEvent_ApproverSilent";

	private static final String PARTNER_SILENT = "BoundaryEvent_PartnerSilent";

	private static final String REVIEWER_SILENT = "BoundaryEvent_ReviewerSilent";

	private static final String AFTER_REMINDER = "IntermediateCatchEvent_SilentAfterReminder";

	private static final String AFTER_ALTERNATE_CONTACT = "IntermediateCatchEvent_SilentAfterAlternateContact";

	private static final String AFTER_LIAISON_OFFICERS = "IntermediateCatchEvent_SilentAfterLiaisonOfficers";

	private static final String WAITED = "IntermediateCatchEvent_WaitedUntilChosenDate";

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife life;

	@Autowired
	private Approvals approvals;

	@Autowired
	private Asking asking;

	@Autowired
	private Answers answers;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Timeline timeline;

	@Autowired
	private People people;

	@Autowired
	private Calendars calendars;

	@Autowired
	private SilenceMails mails;

	@Autowired
	private InitiativeMails initiativeMails;

	@Autowired
	private SilencePoints points;

	@Autowired
	private SilenceStory story;

	@Autowired
	private Steps steps;

	@Autowired
	private Parties parties;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Test
	void countsTheSilenceOfEachPartyByItsOwnCalendarFromTheDayItWasAsked() {
		String reference = this.life.submitted("mranti");
		for (String party : List.of("mranti", "zgc")) {
			WorkingCalendar calendar = this.calendars.of(party);
			LocalDate fifth = calendar.plus(calendar.today(this.clock.instant()), 5);
			assertThat(this.office.timer(reference, party, APPROVER_SILENT).getDuedate())
				.isEqualTo(calendar.opening(fifth));
		}
	}

	@Test
	void remindsThenWritesToTheAlternateContactThenToBothLiaisonOfficersAndNeverApproves() {
		String reference = this.life.submitted("mranti");
		silentSince(reference, "zgc", this.clock.instant().minus(60, ChronoUnit.DAYS));
		this.office.timeComesFor(reference, "zgc", APPROVER_SILENT);
		assertThat(sent(reference, "APPROVAL_REMINDER")).containsExactly("zgc-approver");
		this.office.timeComesFor(reference, "zgc", AFTER_REMINDER);
		assertThat(sent(reference, "ALTERNATE_CONTACT")).containsExactly("zgc-coordinator");
		this.office.timeComesFor(reference, "zgc", AFTER_ALTERNATE_CONTACT);
		assertThat(sent(reference, "PARTNER_SILENT")).containsExactly("zgc-coordinator", "mranti-coordinator");
		assertThat(this.office.open(reference)).containsExactly("Decide", "Decide");
		this.office.timeComesFor(reference, "zgc", AFTER_LIAISON_OFFICERS);
		assertThat(this.office.open(reference)).containsExactly(CHOOSE, "Decide", "Decide");
		assertThat(entries(reference)).extracting(TimelineEntry::fact)
			.containsExactly("partner-reminded", "alternate-contact-written", "liaison-written");
		assertThat(entries(reference)).allSatisfy((entry) -> {
			assertThat(entry.details()).containsEntry("silentParty", "zgc");
			assertThat(Integer.parseInt(entry.details().get("days"))).isBetween(30, 60);
		});
		assertThat(this.approvals.decisions(reference)).isEmpty();
		assertThat(this.approvals.requests(reference)).allMatch(ApprovalRequest::isOpen);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.IN_APPROVAL);
		this.life.approve(reference);
		assertThat(this.office.open(reference)).doesNotContain(CHOOSE);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.RUNNING);
	}

	@Test
	void givesTheApproverANewLinkWithTheReminderAndEndsTheOldOne() {
		String reference = this.life.submitted("mranti");
		this.office.timeComesFor(reference, "zgc", APPROVER_SILENT);
		assertThat(links(reference, "revoked_at is not null")).isEqualTo(1);
		assertThat(links(reference, "revoked_at is null")).isEqualTo(1);
	}

	@Test
	void remindsEachRoleAndWritesToOthersOnceForTheParty() {
		String reference = this.life.submitted("mranti", Map.of("riskLevel", "HIGH"));
		for (String timer : List.of(APPROVER_SILENT, AFTER_REMINDER, AFTER_ALTERNATE_CONTACT)) {
			this.office.timeComesFor(reference, "zgc", timer);
			this.office.timeComesFor(reference, "zgc", timer);
		}
		assertThat(sent(reference, "APPROVAL_REMINDER")).containsExactlyInAnyOrder("zgc-approver", "zgc-finance");
		assertThat(sent(reference, "ALTERNATE_CONTACT")).containsExactly("zgc-coordinator");
		assertThat(sent(reference, "PARTNER_SILENT")).containsExactly("zgc-coordinator", "mranti-coordinator");
		assertThat(entries(reference)).hasSize(4);
	}

	@Test
	void tellsBothPartiesOfTheSilenceOfTheProposerItself() {
		String reference = this.life.submitted("zgc");
		silent(reference, "zgc", APPROVER_SILENT);
		assertThat(sent(reference, "PARTNER_SILENT")).containsExactly("zgc-coordinator", "mranti-coordinator");
		this.office.complete("zgc-coordinator", reference, CHOOSE, Map.of("choice", "REVISE", "reason", "We are late"));
		assertThat(this.office.open(reference)).containsExactly("Revise proposal");
	}

	@Test
	void sendsNothingMoreAfterTheAnswer() {
		String reference = this.life.submitted("mranti");
		this.office.timeComesFor(reference, "zgc", APPROVER_SILENT);
		this.office.timeComesFor(reference, "zgc", AFTER_REMINDER);
		OutgoingMail waiting = mail(reference, this.office.task("zgc-approver", reference, "Decide").getId());
		assertThat(this.mails.relevant(waiting)).isTrue();
		this.life.answer("zgc-approver", reference, "APPROVE");
		assertThat(this.office.silenceTimers(reference, "zgc")).isEmpty();
		assertThat(this.office.silenceTimers(reference, "mranti")).hasSize(1);
		assertThat(this.mails.relevant(waiting)).isFalse();
		assertThat(this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.processDefinitionKey("partner-response-watch")
			.count()).isZero();
	}

	@Test
	void writesToNobodyBeforeTheOfficeOpensWhenAPointWasMissed() {
		String reference = this.life.submitted("mranti");
		Instant inBeijing = this.clock.instant().plus(9, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
		Instant inKualaLumpur = inBeijing.plus(1, ChronoUnit.DAYS);
		SilencePoints night = Mockito.spy(this.points);
		Mockito.doReturn(inBeijing).when(night).closedUntil("zgc");
		Mockito.doReturn(inKualaLumpur).when(night).closedUntil("mranti");
		var late = new SilenceProtocol(night, this.story,
				new SilenceMails(this.initiativeMails, this.approvals, this.asking, this.steps, this.parties, night),
				this.people, this.steps);
		var silence = new Silence(reference, "UserTask_Decide", "zgc", "approver", "mranti", "mranti",
				this.clock.instant());
		late.reach(silence, SilenceStage.REMINDER);
		late.reach(silence, SilenceStage.LIAISON_OFFICERS);
		assertThat(this.jdbc.sql("""
				select template || ' ' || recipient_party, not_before from moubridge.message
				where initiative = ? and not_before is not null
				""")
			.param(reference)
			.query((row, number) -> Map.entry(row.getString(1), row.getTimestamp(2).toInstant()))
			.list()).containsExactlyInAnyOrder(Map.entry("APPROVAL_REMINDER zgc", inBeijing),
					Map.entry("PARTNER_SILENT zgc", inBeijing), Map.entry("PARTNER_SILENT mranti", inKualaLumpur));
		officesOpen(reference);
		Awaitility.await().until(() -> sentAfterOpening(reference) == 3);
	}

	private void officesOpen(String reference) {
		this.runtime.createProcessInstanceQuery()
			.processDefinitionKey("deliver-mail")
			.processInstanceBusinessKey(reference)
			.list()
			.stream()
			.flatMap(
					(mail) -> this.management.createJobQuery().timers().processInstanceId(mail.getId()).list().stream())
			.forEach((timer) -> this.management.executeJob(timer.getId()));
	}

	private long sentAfterOpening(String reference) {
		return this.jdbc.sql("""
				select count(*) from moubridge.message
				where initiative = ? and not_before is not null and status = 'SENT'
				""").param(reference).query(Long.class).single();
	}

	@Test
	void goesOnCountingWhenTheOtherPartyTakesItsAnswerBack() {
		String reference = this.life.submitted("mranti");
		Instant asked = this.clock.instant().minus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
		silentSince(reference, "zgc", asked);
		this.office.timeComesFor(reference, "zgc", APPROVER_SILENT);
		this.life.answer("mranti-approver", reference, "APPROVE");
		this.answers.takeBack(request(reference, "mranti"), this.people.get("mranti-approver"),
				Evidence.tasklist(Locale.ENGLISH));
		Awaitility.await().until(() -> afterReminder(reference));
		assertThat(sent(reference, "APPROVAL_REMINDER")).containsExactly("zgc-approver");
		assertThat(entries(reference)).extracting(TimelineEntry::fact).containsExactly("partner-reminded");
	}

	@Test
	void waitsUntilTheChosenDateAndAsksAgain() {
		String reference = undecided("mranti");
		LocalDate today = LocalDate.now(this.clock);
		for (String day : List.of("", today.minusDays(2).toString(), today.plusMonths(8).toString())) {
			assertThat(this.office.refusal("mranti-coordinator", reference, CHOOSE,
					Map.of("choice", "WAIT", "waitUntil", day)))
				.startsWith("Please choose a day to wait until, from ");
		}
		LocalDate day = today.plusDays(20);
		this.life.lead(reference, CHOOSE, Map.of("choice", "WAIT", "waitUntil", day.toString()));
		assertThat(this.office.open(reference)).containsExactly("Decide", "Decide");
		WorkingCalendar calendar = this.calendars.of("mranti");
		assertThat(this.office.timer(reference, "zgc", WAITED).getDuedate())
			.isEqualTo(calendar.opening(calendar.onOrAfter(day)));
		this.office.timeComesFor(reference, "zgc", WAITED);
		assertThat(this.office.shown(this.office.task(reference, CHOOSE)).get("context").toString())
			.contains(day.toString(), "zgc\\-approver", "zgc\\-coordinator", "mranti\\-coordinator");
		assertThat(sent(reference, "TASK_WAITING").stream().filter("mranti-coordinator"::equals)).hasSizeGreaterThan(1);
		assertThat(choosing(reference)).isEqualTo(2);
	}

	@Test
	void goesBackToBeRevisedInApproval() {
		String reference = undecided("mranti");
		assertThat(
				this.office.refusal("mranti-coordinator", reference, CHOOSE, Map.of("choice", "REVISE", "reason", " ")))
			.startsWith("Please give a reason");
		this.life.lead(reference, CHOOSE, Map.of("choice", "REVISE", "reason", "Other dates"));
		assertThat(this.office.open(reference)).containsExactly("Revise proposal");
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.DRAFT);
		assertThat(this.approvals.requests(reference)).extracting(ApprovalRequest::status)
			.containsOnly(RequestStatus.CLOSED);
		assertThat(sent(reference, "APPROVAL_VOID")).contains("zgc-approver");
		assertThat(this.timeline.of(reference)).extracting(TimelineEntry::fact).contains("silence-choice", "recalled");
		this.life.lead(reference, "Revise proposal", Map.of("seatsMin", 2));
		this.life.approve(reference);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.RUNNING);
	}

	@Test
	void isWithdrawnInApproval() {
		String reference = undecided("mranti");
		this.life.lead(reference, CHOOSE, Map.of("choice", "WITHDRAW", "reason", "No answer"));
		isWithdrawn(reference);
	}

	@Test
	void watchesThePartnerWhoIsToAgreeTheCurriculum() {
		String reference = this.life.drafted("mranti");
		this.office.timeComesFor(reference, "zgc", PARTNER_SILENT);
		assertThat(sent(reference, "PARTNER_REMINDER")).containsExactly("zgc-coordinator");
		this.office.timeComesFor(reference, "zgc", AFTER_REMINDER);
		assertThat(sent(reference, "ALTERNATE_CONTACT")).containsExactly("zgc-approver");
		assertThat(this.initiatives.readableBy(this.people.get("zgc-approver"), reference)).isNotNull();
		this.office.timeComesFor(reference, "zgc", AFTER_ALTERNATE_CONTACT);
		this.office.timeComesFor(reference, "zgc", AFTER_LIAISON_OFFICERS);
		assertThat(this.office.open(reference)).containsExactly("Agree curriculum", CHOOSE);
		this.life.lead(reference, CHOOSE, Map.of("choice", "REVISE", "reason", "A shorter programme"));
		assertThat(this.office.open(reference)).containsExactly("Draft curriculum");
		assertThat(this.office.silenceTimers(reference, "zgc")).isEmpty();
		this.life.lead(reference, "Draft curriculum", Map.of());
		this.life.agree(reference);
		assertThat(this.office.open(reference)).contains("Plan budget");
	}

	@Test
	void isWithdrawnWhenTheCurriculumIsNotAnswered() {
		String reference = this.life.drafted("mranti");
		silent(reference, "zgc", PARTNER_SILENT);
		this.life.lead(reference, CHOOSE, Map.of("choice", "WITHDRAW", "reason", "No answer"));
		isWithdrawn(reference);
	}

	@Test
	void letsEitherPartyWaitForTheReviewOfTheOtherAndNothingElse() {
		String reference = this.life.held("zgc");
		silent(reference, "zgc", REVIEWER_SILENT);
		assertThat(sent(reference, "PARTNER_REMINDER")).containsExactly("zgc-coordinator");
		for (String choice : List.of("REVISE", "WITHDRAW")) {
			assertThat(this.office.refusal("mranti-coordinator", reference, CHOOSE, Map.of("choice", choice)))
				.contains("How it goes on");
		}
		this.office.complete("mranti-coordinator", reference, CHOOSE,
				Map.of("choice", "WAIT", "waitUntil", LocalDate.now(this.clock).plusDays(9).toString()));
		this.life.review(reference);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.CLOSED);
	}

	@Test
	void isNotWithdrawnOnceBothHaveApprovedIt() {
		String reference = this.life.selected("mranti", "Aina");
		this.life.lead(reference, "Decide go or no-go", Map.of("goNoGo", "CONVERT_ONLINE", "reason", "Few"));
		silent(reference, "zgc", APPROVER_SILENT);
		assertThat(this.office.shown(this.office.task(reference, CHOOSE)).get("choices").toString())
			.contains("WAIT", "REVISE")
			.doesNotContain("WITHDRAW");
		assertThat(this.office.refusal("mranti-coordinator", reference, CHOOSE,
				Map.of("choice", "WITHDRAW", "reason", "No")))
			.contains("How it goes on");
	}

	@Test
	void isCountedAgainWhenItsTimersAre() {
		String reference = this.life.submitted("mranti");
		Job timer = this.office.timer(reference, "zgc", APPROVER_SILENT);
		this.runtime.setVariable(timer.getExecutionId(), "silentSince",
				this.clock.instant().plus(30, ChronoUnit.DAYS).toString());
		this.management.recalculateJobDuedate(timer.getId(), true);
		assertThat(this.office.timer(reference, "zgc", APPROVER_SILENT).getDuedate()).isAfter(timer.getDuedate());
	}

	private void silent(String reference, String party, String begins) {
		for (String timer : List.of(begins, AFTER_REMINDER, AFTER_ALTERNATE_CONTACT, AFTER_LIAISON_OFFICERS)) {
			this.office.timeComesFor(reference, party, timer);
		}
	}

	/** The partner's approver was silent to the end; the lead has to choose. */
	private String undecided(String lead) {
		String reference = this.life.submitted(lead);
		silent(reference, "zgc", APPROVER_SILENT);
		return reference;
	}

	private void isWithdrawn(String reference) {
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.WITHDRAWN);
		assertThat(this.office.isOver(reference)).isTrue();
		assertThat(sent(reference, "INITIATIVE_WITHDRAWN")).containsExactlyInAnyOrder("mranti-coordinator",
				"mranti-coordinator-2", "zgc-coordinator");
		assertThat(this.timeline.of(reference)).last()
			.satisfies((entry) -> assertThat(entry.details()).containsEntry("reason", "No answer"));
	}

	private void silentSince(String reference, String party, Instant asked) {
		Job timer = this.office.silenceTimers(reference, party).findFirst().orElseThrow();
		this.runtime.setVariable(timer.getExecutionId(), "silentSince", asked.toString());
		this.jdbc.sql("update moubridge.approval_request set asked_at = ? where reference = ? and party = ?")
			.params(Timestamp.from(asked), reference, party)
			.update();
	}

	private boolean afterReminder(String reference) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.activityIdIn(AFTER_REMINDER)
			.count() == 1;
	}

	private UUID request(String reference, String party) {
		return this.approvals.requests(reference)
			.stream()
			.filter((one) -> one.slot().party().equals(party))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private long links(String reference, String condition) {
		return this.jdbc.sql("select count(*) from moubridge.decision_token where request = ? and " + condition)
			.param(request(reference, "zgc"))
			.query(Long.class)
			.single();
	}

	private long choosing(String reference) {
		return this.jdbc.sql("""
				select count(*) from moubridge.message
				where initiative = ? and data ->> 'task' = ? and recipient_person = 'mranti-coordinator'
				""").params(reference, CHOOSE).query(Long.class).single();
	}

	private List<TimelineEntry> entries(String reference) {
		return this.timeline.of(reference).stream().filter((entry) -> entry.details().containsKey("silence")).toList();
	}

	/** The logins that were sent a mail by this template. */
	private List<String> sent(String reference, String template) {
		return this.office.mails(reference)
			.stream()
			.filter((mail) -> mail.startsWith(template + " "))
			.map((mail) -> mail.replaceAll(".* |@.*", ""))
			.toList();
	}

	private static OutgoingMail mail(String reference, String task) {
		var to = new Addressee("zgc-coordinator", "zgc", "Lin", "zgc-coordinator@moubridge.example", Locale.ENGLISH);
		return new OutgoingMail(UUID.randomUUID(), MailTemplate.ALTERNATE_CONTACT, to, reference, task, Map.of(),
				"<1@moubridge.example>", MessageStatus.WAITING, Instant.EPOCH);
	}

}
