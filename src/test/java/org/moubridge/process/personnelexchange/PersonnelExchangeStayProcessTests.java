package org.moubridge.process.personnelexchange;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.access.People;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.ExchangeContent;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** An exchange of people, from its approval to the day on which everybody is back. */
@ProductTest
class PersonnelExchangeStayProcessTests {

	private static final Map<String, Object> DECLINED = Map.of("accepts", "NO", "declineReason", "A new job");

	private static final Map<String, Object> LONGER = Map.of("change", "EXTEND", "changeReason", "More to learn");

	@Autowired
	private Office office;

	@Autowired
	private Robot robot;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Entries entries;

	@Autowired
	private People people;

	@Autowired
	private ManagementService management;

	@Test
	void asksSomebodyElseWhenTheFirstDeclines() {
		ExchangeWalk walk = begun().until("Accept exchange").does("Accept exchange", DECLINED);
		assertThat(this.office.open(walk.reference())).containsExactly("Replace participant");
		walk.does("Replace participant", Map.of("name", "Lin", "email", "lin@moubridge.example"));
		assertThat(this.office.shown(this.office.task(walk.reference(), "Accept exchange")))
			.containsEntry("subject", "Lin")
			.doesNotContainValue("A new job");
		assertThat(this.office.mails(walk.reference())).contains("TASK_BY_LINK lin@moubridge.example");
		walk.does("Accept exchange");
		assertThat(walk.isOpen("Prepare host onboarding")).isTrue();
		assertThat(this.entries.of(walk.reference(), "acceptances")).extracting((one) -> one.text("accepts"))
			.containsExactly("NO", "YES");
	}

	@Test
	void sendsNobodyWhoDoesNotConsentToTheTransferOfHerData() {
		ExchangeWalk walk = begun().until("Accept exchange").does("Accept exchange", Map.of("consentTransfer", "NO"));
		assertThat(this.office.open(walk.reference())).containsExactly("Replace participant");
	}

	@Test
	void goesOnWithoutAPlaceThatTwoRefused() {
		ExchangeWalk walk = begun().until("Nominate participants")
			.does("Nominate participants", Map.of("participants", List.of(row("Aina"), row("Lin"))))
			.does("Accept exchange", DECLINED)
			.does("Replace participant", Map.of("name", "Chong"))
			.does("Accept exchange")
			.does("Accept exchange", DECLINED)
			.does("Decide after refusals", Map.of("afterDeclines", "GO_ON"));
		assertThat(this.entries.of(walk.reference(), "participants")).hasSize(2);
		assertThat(this.entries.standing(walk.reference(), "participants")).singleElement()
			.extracting(Entry::label)
			.isNotEqualTo("Chong");
		walk.toTheEnd();
		assertThat(status(walk)).isEqualTo(InitiativeStatus.CLOSED);
	}

	@Test
	void asksAThirdPersonOrIsGivenUpAfterTwoRefused() {
		ExchangeWalk walk = refusedTwice().does("Decide after refusals", Map.of("afterDeclines", "REPLACE"))
			.does("Replace participant")
			.does("Accept exchange", DECLINED)
			.does("Decide after refusals", Map.of("afterDeclines", "CANCEL"));
		assertThat(status(walk)).isEqualTo(InitiativeStatus.CANCELLED);
		assertThat(this.office.isOver(walk.reference())).isTrue();
	}

	@Test
	void sendsSomebodyElseWhenTheVisaIsRefused() {
		ExchangeWalk walk = refusedVisa().does("Find way after refusal", Map.of("wayOut", "REPLACE"))
			.does("Replace participant", Map.of("name", "Lin"))
			.does("Accept exchange");
		assertThat(walk.isOpen("Prepare host onboarding")).isTrue();
		walk.toTheEnd();
		assertThat(status(walk)).isEqualTo(InitiativeStatus.CLOSED);
	}

	@Test
	void goesOnlineAfterBothApprovedThatWhenTheVisaIsRefused() {
		ExchangeWalk walk = refusedVisa().does("Find way after refusal", Map.of("wayOut", "LEAVE"))
			.does("Check exchange readiness", Map.of("readiness", "ONLINE", "readinessNote", "No visa"))
			.does("Revise exchange", Map.of("mode", "ONLINE"))
			.approve()
			.does("Nominate participants")
			.does("Accept exchange")
			.does("Prepare host onboarding");
		assertThat(this.office.open(walk.reference())).isEmpty();
		assertThat(((ExchangeContent) this.initiatives.content(walk.reference())).travels()).isFalse();
		walk.timeComesFor("IntermediateCatchEvent_TenDaysBeforeTheStart").toTheEnd();
		assertThat(status(walk)).isEqualTo(InitiativeStatus.CLOSED);
	}

	@Test
	void goesAheadWithSomethingMissingForAReason() {
		ExchangeWalk walk = atTheGate();
		assertThat(this.office.refusal("mranti-coordinator", walk.reference(), "Check exchange readiness",
				Map.of("readiness", "WAIVE")))
			.contains("Why it can go ahead nevertheless");
		walk.does("Check exchange readiness", Map.of("readiness", "WAIVE", "waiverReason", "The desk comes later"));
		assertThat(walk.isOpen("Confirm arrival at host")).isTrue();
	}

	@Test
	void isPostponedTwiceAndLookedAtByAManagerTheThirdTime() {
		ExchangeWalk walk = atTheGate();
		for (int time = 1; time <= 3; time++) {
			walk.does("Check exchange readiness", Map.of("readiness", "POSTPONE", "readinessNote", "Flood"));
			if (time == 3) {
				assertThat(this.office.open(walk.reference())).containsExactly("Review exchange delay");
				this.office.complete("manager", walk.reference(), "Review exchange delay",
						Map.of("readiness", "POSTPONE"));
			}
			walk.does("Revise exchange", Map.of("startDate", day(150 + time), "endDate", day(160 + time)));
			assertThat(status(walk)).isEqualTo(InitiativeStatus.IN_APPROVAL);
			walk.approve().until("Check exchange readiness");
		}
		walk.does("Check exchange readiness", Map.of("readiness", "POSTPONE", "readinessNote", "Flood"))
			.does("Review exchange delay", Map.of("readiness", "CANCEL"));
		assertThat(status(walk)).isEqualTo(InitiativeStatus.CANCELLED);
		assertThat(this.office.mails(walk.reference())).contains("INITIATIVE_CANCELLED someone@moubridge.example");
	}

	@Test
	void namesOthersAtTheGateOrIsCancelledThere() {
		ExchangeWalk walk = atTheGate().does("Check exchange readiness",
				Map.of("readiness", "REPLACE", "readinessNote", "Ill"));
		assertThat(this.office.open(walk.reference())).containsExactly("Nominate participants");
		walk.until("Check exchange readiness")
			.does("Check exchange readiness", Map.of("readiness", "CANCEL", "readinessNote", "Ill"));
		assertThat(status(walk)).isEqualTo(InitiativeStatus.CANCELLED);
	}

	@Test
	void countsNoDaysOfWhoNeverArrives() {
		ExchangeWalk walk = begun().until("Confirm arrival at host")
			.does("Confirm arrival at host", Map.of("arrived", "NO", "actualStart", ""));
		assertThat(days(walk)).containsExactly("0");
		walk.toTheEnd();
	}

	@Test
	void asksForTheDepartureAtThePlannedEnd() {
		ExchangeWalk walk = begun().until("Follow stay").timeComesFor("BoundaryEvent_PlannedEndCame");
		assertThat(walk.isOpen("Confirm departure from host")).isTrue();
		assertThat(walk.isOpen("Follow stay")).isFalse();
	}

	@Test
	void countsTheDaysUntilAnEarlyReturn() {
		ExchangeWalk walk = begun().until("Follow stay");
		assertThat(this.office.refusal("zgc-coordinator", walk.reference(), "Follow stay",
				Map.of("stayEvent", "EARLY_RETURN")))
			.contains("Why so early", "Day of the early return");
		walk.does("Follow stay",
				Map.of("stayEvent", "EARLY_RETURN", "earlyReturnReason", "Family", "earlyReturnDate", day(122)))
			.does("Confirm departure from host", Map.of("actualEnd", day(122)));
		assertThat(days(walk)).containsExactly("3");
	}

	@Test
	void tellsBothPartiesOfAnIncidentAtOnceAndGoesOn() {
		ExchangeWalk walk = begun().until("Follow stay")
			.does("Follow stay", Map.of("stayEvent", "INCIDENT", "incidentNote", "An accident"));
		assertThat(walk.isOpen("Handle exchange incident")).isTrue();
		walk.does("Handle exchange incident");
		assertThat(walk.isOpen("Follow stay")).isTrue();
	}

	@Test
	void asksParticipantAndHostEveryThirtyDaysAndAManagerWhenItIsRedTwice() {
		ExchangeWalk walk = begun().until("Follow stay");
		month(walk, "GREEN", "RED");
		assertThat(walk.isOpen("Look into exchange")).isFalse();
		month(walk, "RED", "AMBER");
		this.office.complete("manager", walk.reference(), "Look into exchange");
		assertThat(walk.isOpen("Follow stay")).isTrue();
		assertThat(this.entries.of(walk.reference(), "checkIns")).extracting((one) -> one.text("progress"))
			.containsExactly("GREEN", "RED");
		assertThat(this.entries.of(walk.reference(), "hostCheckIns")).hasSize(2);
	}

	@Test
	void dropsAnOpenMonthlyReportAtTheDeparture() {
		ExchangeWalk walk = begun().until("Follow stay")
			.timeComesFor("BoundaryEvent_ThirtyDaysPassed")
			.does("Follow stay")
			.does("Confirm departure from host");
		assertThat(walk.isOpen("Report month")).isFalse();
	}

	@Test
	void staysLongerOnceBothApprovedIt() {
		ExchangeWalk walk = requested();
		Date planned = plannedEnd(walk);
		walk.does("Change exchange dates", Map.of("endDate", day(200)));
		assertThat(status(walk)).isEqualTo(InitiativeStatus.IN_APPROVAL);
		assertThat(walk.isOpen("Follow stay")).isTrue();
		walk.approve();
		assertThat(status(walk)).isEqualTo(InitiativeStatus.RUNNING);
		assertThat(plannedEnd(walk)).isAfter(planned);
		assertThat(walk.isOpen("Request other dates")).isTrue();
	}

	@Test
	void changesTheDatesAgainWhenTheyWereNotApproved() {
		ExchangeWalk walk = extending();
		walk.does("Decide", Map.of("answer", "REJECT", "comment", "Too long"));
		assertThat(this.office.shown(this.office.task(walk.reference(), "Change exchange dates")).get("comments"))
			.isEqualTo("Too long");
		walk.does("Change exchange dates", Map.of("endDate", day(150)));
		this.initiatives.recall(walk.reference(), this.people.get("mranti-coordinator"), "Mistyped");
		walk.does("Change exchange dates", Map.of("endDate", day(151))).silent("zgc", "BoundaryEvent_ApproverSilent");
		walk.does("Choose how to go on", Map.of("choice", "REVISE", "reason", "Shorter"));
		assertThat(walk.isOpen("Change exchange dates")).isTrue();
	}

	@Test
	void waitsForTheAnswerOnNewDatesEvenWhenEverybodyHasLeft() {
		ExchangeWalk walk = extending().does("Follow stay").does("Confirm departure from host");
		assertThat(this.office.open(walk.reference())).containsExactly("Decide", "Decide");
		walk.approve();
		assertThat(this.office.open(walk.reference())).containsExactly("Write exchange report", "Write host report");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void takesNoMoreRequestsWhenEverybodyHasLeft(boolean given) {
		ExchangeWalk walk = begun().until("Confirm arrival at host");
		if (given) {
			walk.does("Request other dates", Map.of("change", "NOTHING"));
		}
		walk.does("Confirm arrival at host").does("Follow stay").does("Confirm departure from host");
		assertThat(walk.isOpen("Request other dates")).isFalse();
		assertThat(this.office.shown(this.office.task(walk.reference(), "Write host report"))).containsEntry("days", 6);
	}

	@ParameterizedTest
	@CsvSource({ "Confirm arrival at host", "Confirm departure from host", "Write host report" })
	void writesToTheSupervisorAtTheHost(String task) {
		ExchangeWalk walk = begun().until("Answer host request")
			.does("Answer host request",
					Map.of("supervisors", List.of(Map.of("name", "Chen Yu", "email", "chen.yu@moubridge.example"))))
			.until(task);
		assertThat(this.office.mails(walk.reference())).contains("TASK_BY_LINK chen.yu@moubridge.example");
	}

	/** Somebody is there and other dates were asked for. */
	private ExchangeWalk requested() {
		return begun().until("Confirm arrival at host")
			.does("Request other dates", LONGER)
			.does("Confirm arrival at host");
	}

	/** Both are asked for a longer stay. */
	private ExchangeWalk extending() {
		return requested().does("Change exchange dates", Map.of("endDate", day(200)));
	}

	/** The person who was named for a place and the next one have both declined. */
	private ExchangeWalk refusedTwice() {
		return begun().until("Accept exchange")
			.does("Accept exchange", DECLINED)
			.does("Replace participant")
			.does("Accept exchange", DECLINED);
	}

	private static Map<String, Object> row(String name) {
		return Map.of("name", name, "passportName", name, "position", "Manager", "employer", "Park", "nationality",
				"Malaysian", "passportExpiry", day(900), "email", name.toLowerCase() + "@moubridge.example", "party",
				"mranti");
	}

	private ExchangeWalk refusedVisa() {
		ExchangeWalk walk = begun();
		this.robot.until(walk.reference(), "Find way after refusal",
				Map.of("Prepare travel", Map.of("travel", "NOT_READY", "notReadyReason", "VISA_REFUSED"),
						"Obtain travel authority", Map.of("authority", "REFUSED")));
		return walk;
	}

	private ExchangeWalk atTheGate() {
		return begun().until("Check exchange readiness");
	}

	private void month(ExchangeWalk walk, String participant, String host) {
		walk.timeComesFor("BoundaryEvent_ThirtyDaysPassed")
			.does("Report month", Map.of("progress", participant))
			.does("Report month as host", Map.of("hostProgress", host));
	}

	private Date plannedEnd(ExchangeWalk walk) {
		Job timer = this.management.createJobQuery()
			.processInstanceId(this.office.instance(walk.reference()))
			.activityId("BoundaryEvent_PlannedEndCame")
			.singleResult();
		return timer.getDuedate();
	}

	private List<String> days(ExchangeWalk walk) {
		return this.entries.standing(walk.reference(), "participants").stream().map((one) -> one.text("days")).toList();
	}

	private ExchangeWalk begun() {
		return ExchangeWalk.begun(this.office, this.robot);
	}

	private InitiativeStatus status(ExchangeWalk walk) {
		return this.initiatives.get(walk.reference()).status();
	}

	private static String day(int ahead) {
		return LocalDate.now().plusDays(ahead).toString();
	}

}
