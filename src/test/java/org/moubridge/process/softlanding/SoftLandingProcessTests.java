package org.moubridge.process.softlanding;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.access.People;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Parts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The landing of a company: its whole way, and every way on which it ends early. */
@ProductTest
class SoftLandingProcessTests {

	private static final String ENDED = "COMPANY_ENDED someone@moubridge.example";

	private static final Map<String, Map<String, Object>> TRAVEL_REFUSED = Map.of("Prepare travel",
			Map.of("travel", "NOT_READY", "notReadyReason", "VISA_REFUSED"), "Obtain travel authority",
			Map.of("authority", "REFUSED"));

	private static final Map<String, Map<String, Object>> STOPPED = Map.of("Screen initiative",
			Map.of("screening", "STOP", "screeningConditions", "No licence"), "Describe exposure",
			Map.of("controlledTechnology", "YES"), "Carry out check",
			Map.of("checkResult", "STOP", "checkConditions", "No licence"));

	@Autowired
	private Office office;

	@Autowired
	private Robot robot;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Entries entries;

	@Autowired
	private Parts parts;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "mranti", "zgc" })
	void runsFromTheInvitationToItsEnd(String lead) {
		String reference = this.office.propose(lead + "-coordinator", "soft-landing", "Sawit Robotics");
		this.robot.toTheEnd(reference, Map.of());
		assertThat(status(reference)).isEqualTo(InitiativeStatus.CLOSED);
		assertThat(this.office.isOver(reference)).isTrue();
	}

	@Test
	void leavesFactsThatALedgerCanCount() {
		String reference = landing();
		this.robot.toTheEnd(reference, Map.of());
		assertThat(this.jdbc.sql("""
				select i.lead_party || ' ' || i.partner_party || ' ' ||
				       (select p.data ->> 'arrival' from moubridge.initiative_part p
				        where p.reference = i.reference and p.part = 'confirm-arrival') || ' ' ||
				       (select count(*) from moubridge.entry e
				        where e.reference = i.reference and e.kind = 'introductions') || ' ' ||
				       (select sum((e.data ->> 'pilots')::int) from moubridge.entry e
				        where e.reference = i.reference and e.kind = 'services') || ' ' ||
				       (select e.data ->> 'graduationAnswer' from moubridge.entry e
				        where e.reference = i.reference and e.kind = 'graduations')
				from moubridge.initiative i where i.reference = ?
				""").param(reference).query(String.class).single()).isEqualTo("mranti zgc ARRIVED 1 40 ESTABLISH");
	}

	static Stream<Arguments> endings() {
		return Stream.of(arguments("Examine company", Map.of("referral", "DECLINE", "feedback", "Too early"), Map.of()),
				arguments("Answer referral", Map.of("capacity", "DECLINED", "feedback", "Not our sector"), Map.of()),
				arguments("Interview company", Map.of("admission", "DECLINE", "feedback", "No market"), Map.of()),
				arguments("Answer landing plan", Map.of("planAnswer", "DECLINE"), Map.of()),
				arguments("Choose way around", Map.of("wayAround", "EXIT"),
						Map.of("Set up track", Map.of("trackState", "REFUSED", "blocker", "No lease"))),
				arguments("Solve travel problem", Map.of("travelSolution", "EXIT"), TRAVEL_REFUSED),
				arguments("Log services", Map.of("serviceCourse", "TERMINATE", "courseReason", "Fraud"), Map.of()),
				arguments("Decide on overrun", Map.of("overrun", "STOP"),
						Map.of("Log services", Map.of("serviceCourse", "OVERRUN", "courseReason", "Rent"))));
	}

	@ParameterizedTest
	@MethodSource("endings")
	void endsEarlyByAnAnswerAndTellsTheCompany(String task, Map<String, Object> answer,
			Map<String, Map<String, Object>> before) {
		String reference = landing();
		this.robot.until(reference, task, before);
		answer(reference, task, answer);
		isCancelled(reference);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Apply for landing|BoundaryEvent_ApplicationLate",
			"Answer landing plan|BoundaryEvent_AnswerLate", "Confirm arrival|BoundaryEvent_NobodyCame" })
	void endsEarlyWhenItsTimeIsOver(String taskAndTimer) {
		String reference = landing();
		this.robot.until(reference, taskAndTimer.split("\\|")[0]);
		this.office.timeComesFor(reference, taskAndTimer.split("\\|")[1]);
		isCancelled(reference);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Apply for landing", "Decide", "Log services" })
	void endsWhenTheCompanyWithdrawsAtAnyTime(String task) {
		String reference = landing();
		this.robot.until(reference, task);
		this.office.complete("zgc-coordinator", reference, "Withdraw company", Map.of("withdrawalReason", "MONEY"));
		isCancelled(reference);
		assertThat(this.parts.get(reference, "withdraw-company")).containsEntry("withdrawalReason", "MONEY");
	}

	@Test
	void sendsFeedbackToTheCompanyThatIsDeclined() {
		String reference = landing();
		this.robot.until(reference, "Interview company");
		answer(reference, "Interview company", Map.of("admission", "DECLINE", "feedback", "Come back next year"));
		assertThat(sent(reference, "COMPANY_ENDED")).contains("Come back next year");
	}

	@Test
	void asksOnceForWhatIsMissing() {
		String reference = landing();
		this.robot.until(reference, "Check application");
		assertThat(this.office.refusal("mranti-coordinator", reference, "Check application",
				Map.of("documentsComplete", "NO")))
			.contains("What is missing");
		answer(reference, "Check application", Map.of("documentsComplete", "NO", "missingItems", "The pitch deck"));
		assertThat(this.office.open(reference)).contains("Apply for landing");
		assertThat(sent(reference, "COMPANY_INCOMPLETE")).contains("The pitch deck");
		this.robot.until(reference, "Check application");
		answer(reference, "Check application", Map.of("documentsComplete", "NO", "missingItems", "The pitch deck"));
		isCancelled(reference);
	}

	@Test
	void refersNobodyWhomTheTableExcludes() {
		String reference = landing();
		this.robot.until(reference, "Check application", Map.of("Apply for landing", Map.of("productStage", "IDEA")));
		answer(reference, "Check application", Map.of());
		isCancelled(reference);
	}

	@Test
	void refersACompanyAsAnExceptionThatSomebodyAnswersFor() {
		String reference = landing();
		this.robot.until(reference, "Check application", Map.of("Apply for landing", Map.of("productStage", "IDEA")));
		answer(reference, "Check application",
				Map.of("eligibilityException", "YES", "exceptionReason", "A strategic partner"));
		assertThat(this.office.open(reference)).contains("Examine company");
	}

	@Test
	void keepsACompanyOnTheWaitingListUntilThereIsAPlace() {
		String reference = landing();
		this.robot.until(reference, "Answer referral");
		answer(reference, "Answer referral", Map.of("capacity", "FULL"));
		assertThat(this.office.open(reference)).containsExactly("Withdraw company");
		this.office.timeComesFor(reference, "IntermediateCatchEvent_WaitedForAPlace");
		answer(reference, "Answer referral", Map.of("capacity", "FREE"));
		assertThat(this.office.open(reference)).contains("Name mentor");
	}

	@Test
	void isProposedAnewOrWithdrawnWhenTheHostIsSilent() {
		String reference = landing();
		this.robot.until(reference, "Answer referral");
		silent(reference, "BoundaryEvent_PartnerSilent");
		answer(reference, "Choose how to go on", Map.of("choice", "REVISE", "reason", "Another city"));
		assertThat(this.office.open(reference)).contains("Propose landing").doesNotContain("Answer referral");
		this.robot.until(reference, "Answer referral");
		silent(reference, "BoundaryEvent_PartnerSilent");
		answer(reference, "Choose how to go on", Map.of("choice", "WITHDRAW", "reason", "No answer"));
		assertThat(status(reference)).isEqualTo(InitiativeStatus.WITHDRAWN);
		assertThat(this.office.isOver(reference)).isTrue();
	}

	@Test
	void endsWhenComplianceStopsIt() {
		String reference = landing();
		this.robot.until(reference, "Name mentor");
		for (int step = 0; step < 20 && !this.office.isOver(reference); step++) {
			this.robot.step(reference, STOPPED);
		}
		isCancelled(reference);
	}

	@Test
	void writesFeedbackAfterAPartyRejectedTheOffer() {
		String reference = landing();
		this.robot.until(reference, "Decide");
		this.office.complete("zgc-approver", reference, "Decide", Map.of("answer", "REJECT", "comment", "Rent"));
		answer(reference, "Write company feedback", Map.of("feedback", "The rent is too high for us"));
		assertThat(status(reference)).isEqualTo(InitiativeStatus.REJECTED);
		assertThat(this.office.isOver(reference)).isTrue();
		assertThat(sent(reference, "COMPANY_ENDED")).contains("The rent is too high for us");
	}

	@Test
	void isRevisedWhenAPartyWantsChangesTheProposerRecallsItOrNobodyAnswers() {
		String reference = landing();
		this.robot.until(reference, "Decide");
		this.office.complete("zgc-approver", reference, "Decide",
				Map.of("answer", "REQUEST_CHANGES", "comment", "Fewer desks"));
		answer(reference, "Revise offer", Map.of("deskCount", 3));
		this.initiatives.recall(reference, this.people.get("mranti-coordinator"), "The dates");
		answer(reference, "Revise offer", Map.of("deskCount", 4));
		silent(reference, "BoundaryEvent_ApproverSilent");
		answer(reference, "Choose how to go on", Map.of("choice", "REVISE", "reason", "Other fees"));
		answer(reference, "Revise offer", Map.of("deskCount", 5));
		this.robot.until(reference, "Draft landing plan");
		assertThat(status(reference)).isEqualTo(InitiativeStatus.APPROVED);
	}

	@Test
	void isWithdrawnBeforeAndCancelledAfterTheApproval() {
		String before = landing();
		this.robot.until(before, "Interview company");
		this.initiatives.withdraw(before, this.people.get("mranti-coordinator"), "Other plans");
		assertThat(status(before)).isEqualTo(InitiativeStatus.WITHDRAWN);
		assertThat(this.office.isOver(before)).isTrue();
		assertThat(this.office.mails(before)).contains(ENDED);
		String after = landing();
		this.robot.until(after, "Log services");
		this.initiatives.cancel(after, this.people.get("zgc-coordinator"), "The park closes");
		isCancelled(after);
	}

	@Test
	void negotiatesThePlanTwiceAtMost() {
		String reference = landing();
		Map<String, Object> wishes = Map.of("planAnswer", "NEGOTIATE", "planWishes", "More desks");
		for (int round = 1; round <= 3; round++) {
			this.robot.until(reference, "Answer landing plan");
			answer(reference, "Answer landing plan", wishes);
			assertThat(this.office.isOver(reference)).isEqualTo(round == 3);
		}
		isCancelled(reference);
	}

	@Test
	void runsOnceTheCompanyHasAcceptedThePlan() {
		String reference = landing();
		this.robot.until(reference, "Answer landing plan");
		assertThat(this.office.shown(this.office.task(reference, "Answer landing plan")).get("plan").toString())
			.contains("Something sensible");
		assertThat(status(reference)).isEqualTo(InitiativeStatus.APPROVED);
		answer(reference, "Answer landing plan", Map.of());
		assertThat(status(reference)).isEqualTo(InitiativeStatus.RUNNING);
	}

	@Test
	void registersOnlyWhoStaysOrSells() {
		assertThat(tracks(Map.of("planMonths", 2))).doesNotContain("REGISTRATION").contains("WORKSPACE", "DATA_EXPORT");
		assertThat(tracks(Map.of("planMonths", 12))).contains("REGISTRATION", "BANK_TAX", "IP_LICENCES");
	}

	@Test
	void goesAroundWhatIsRefusedAndMeetsWhenATrackIsBlocked() {
		String reference = landing();
		this.robot.until(reference, "Set up track");
		this.office.timesComeFor(reference, "BoundaryEvent_TrackBlocked");
		answer(reference, "Hold case meeting", Map.of("caseDecision", "The lawyer calls"));
		assertThat(this.entries.of(reference, "tracks")).extracting((track) -> track.text("caseDecision"))
			.contains("The lawyer calls");
		Map<String, Object> refused = Map.of("trackState", "REFUSED", "blocker", "No licence");
		answer(reference, "Set up track", refused);
		answer(reference, "Choose way around", Map.of("wayAround", "AGAIN"));
		answer(reference, "Set up track", refused);
		answer(reference, "Choose way around", Map.of("wayAround", "WITHOUT"));
		this.robot.until(reference, "Confirm arrival");
	}

	@Test
	void changesTheTeamOrBeginsRemotelyWhenSomebodyCannotTravel() {
		String reference = landing();
		this.robot.until(reference, "Solve travel problem", TRAVEL_REFUSED);
		for (Entry one : this.entries.standing(reference, "team")) {
			this.entries.become(one.id(), "READY");
		}
		answer(reference, "Solve travel problem", Map.of("travelSolution", "AGAIN"));
		assertThat(this.office.open(reference)).doesNotContain("Solve travel problem");
		this.robot.until(reference, "Confirm arrival");
		String other = landing();
		this.robot.until(other, "Solve travel problem", TRAVEL_REFUSED);
		answer(other, "Solve travel problem", Map.of("travelSolution", "REMOTE"));
		this.robot.until(other, "Confirm arrival");
	}

	@Test
	void waitsForACompanyThatComesLater() {
		String reference = landing();
		this.robot.until(reference, "Confirm arrival");
		answer(reference, "Confirm arrival", Map.of("arrival", "LATER"));
		answer(reference, "Confirm arrival", Map.of("arrival", "ARRIVED"));
		assertThat(this.office.open(reference)).contains("Log services");
	}

	@Test
	void tellsTheCoordinatorsAndTheManagerOfACompanyThatNobodyServes() {
		String reference = landing();
		this.robot.until(reference, "Log services");
		this.office.timeComesFor(reference, "BoundaryEvent_NoServiceForLong");
		assertThat(this.office.mails(reference)).contains("LANDING_DORMANT mranti-coordinator@moubridge.example",
				"LANDING_DORMANT zgc-coordinator@moubridge.example", "LANDING_DORMANT manager@moubridge.example");
		assertThat(this.office.open(reference)).contains("Log services");
	}

	@Test
	void servesMonthByMonthAndCarriesHigherCosts() {
		String reference = landing();
		this.robot.until(reference, "Log services");
		answer(reference, "Log services", Map.of("serviceCourse", "MONTH"));
		this.office.timeComesFor(reference, "IntermediateCatchEvent_MonthOver");
		answer(reference, "Log services", Map.of("serviceCourse", "OVERRUN", "courseReason", "Rent"));
		answer(reference, "Decide on overrun", Map.of("overrun", "CARRY"));
		assertThat(this.office.open(reference)).contains("Log services");
		assertThat(this.entries.of(reference, "services")).hasSize(2);
	}

	@Test
	void goesOnAsBothSayAtMidTerm() {
		String reference = landing();
		this.robot.until(reference, "Review midway");
		bothSay(reference, "Review midway", "midTermAnswer", "CONTINUE", "EXIT");
		bothSay(reference, "Review midway", "midTermAnswer", "CHANGE", "CHANGE");
		answer(reference, "Change landing plan", Map.of("planChange", "Another mentor"));
		this.office.timeComesFor(reference, "IntermediateCatchEvent_MonthOver");
		assertThat(this.office.open(reference)).contains("Log services");
		this.robot.until(reference, "Hold matching event");
	}

	@Test
	void asksForFeedbackWhenTheCompanyLeavesMidway() {
		String reference = landing();
		this.robot.until(reference, "Review midway");
		bothSay(reference, "Review midway", "midTermAnswer", "EXIT", "EXIT");
		assertThat(this.office.open(reference)).containsExactlyInAnyOrder("Rate landing", "Withdraw company");
		this.office.timeComesFor(reference, "BoundaryEvent_FeedbackTimeOver");
		this.robot.toTheEnd(reference, Map.of());
		assertThat(status(reference)).isEqualTo(InitiativeStatus.CLOSED);
	}

	@Test
	void isExtendedOnce() {
		String reference = landing();
		this.robot.until(reference, "Decide graduation");
		bothSay(reference, "Decide graduation", "graduationAnswer", "EXTEND", "EXIT");
		bothSay(reference, "Decide graduation", "graduationAnswer", "EXTEND", "EXTEND");
		assertThat(this.office.open(reference)).contains("Log services");
		this.robot.until(reference, "Decide graduation");
		bothSay(reference, "Decide graduation", "graduationAnswer", "EXTEND", "EXTEND");
		assertThat(this.office.open(reference)).contains("Decide graduation");
		bothSay(reference, "Decide graduation", "graduationAnswer", "EXIT", "EXIT");
		assertThat(this.office.open(reference)).contains("Rate landing");
	}

	@Test
	void asksTheCompanyByLinksAndTheHomeCoordinatorBesides() {
		String reference = landing();
		this.robot.until(reference, "Answer landing plan");
		assertThat(this.office.mails(reference)).contains("WITHDRAWAL_BY_LINK someone@moubridge.example",
				"TASK_BY_LINK someone@moubridge.example");
		assertThat(sent(reference, "TASK_WAITING")).doesNotContain("Withdraw company");
		assertThatThrownBy(() -> this.office.task("zgc-coordinator", reference, "Answer landing plan"))
			.hasMessageContaining("no task");
	}

	private String landing() {
		return this.office.propose("mranti-coordinator", "soft-landing", "Sawit Robotics");
	}

	private List<String> tracks(Map<String, Object> plan) {
		String reference = landing();
		this.robot.until(reference, "Name providers", Map.of("Draft landing plan", plan));
		return this.entries.of(reference, "tracks").stream().map((track) -> track.text("track")).toList();
	}

	private void answer(String reference, String task, Map<String, Object> values) {
		this.robot.complete(this.office.task(reference, task), values);
		this.office.settle(reference);
	}

	private void bothSay(String reference, String task, String field, String lead, String partner) {
		this.office.complete("mranti-coordinator", reference, task, Map.of(field, lead));
		this.office.complete("zgc-coordinator", reference, task, Map.of(field, partner));
		this.office.settle(reference);
	}

	private void silent(String reference, String begins) {
		for (String timer : List.of(begins, "IntermediateCatchEvent_SilentAfterReminder",
				"IntermediateCatchEvent_SilentAfterAlternateContact",
				"IntermediateCatchEvent_SilentAfterLiaisonOfficers")) {
			this.office.timeComesFor(reference, "zgc", timer);
		}
	}

	private String sent(String reference, String template) {
		return this.jdbc
			.sql("select string_agg(data::text, ' ') from moubridge.message where initiative = ? and template = ?")
			.params(reference, template)
			.query(String.class)
			.single();
	}

	private InitiativeStatus status(String reference) {
		return this.initiatives.get(reference).status();
	}

	private void isCancelled(String reference) {
		assertThat(status(reference)).isEqualTo(InitiativeStatus.CANCELLED);
		assertThat(this.office.isOver(reference)).isTrue();
		assertThat(this.office.mails(reference)).contains(ENDED);
	}

}
