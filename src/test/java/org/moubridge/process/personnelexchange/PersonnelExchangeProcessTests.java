package org.moubridge.process.personnelexchange;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.access.People;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.ExchangeContent;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** An exchange of people, from its proposal to both parties' approval and to its end. */
@ProductTest
class PersonnelExchangeProcessTests {

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
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "mranti,OUT", "zgc,OUT", "mranti,IN", "zgc,IN" })
	void runsFromTheProposalOfEitherPartyToItsEnd(String lead, String direction) {
		String reference = this.office.propose(lead + "-coordinator", "personnel-exchange", "Park managers");
		this.robot.toTheEnd(reference, Map.of("Propose exchange", Map.of("direction", direction)));
		assertThat(status(reference)).isEqualTo(InitiativeStatus.CLOSED);
	}

	@ParameterizedTest
	@CsvSource({ "OUT,zgc,mranti", "IN,mranti,zgc" })
	void asksTheHostToHostAndTheSenderToSend(String direction, String host, String sender) {
		ExchangeWalk walk = begun().does("Propose exchange", Map.of("direction", direction));
		this.office.complete(host + "-coordinator", walk.reference(), "Answer host request");
		this.office.complete(sender + "-coordinator", walk.reference(), "Release people");
		this.office.complete(sender + "-finance", walk.reference(), "Confirm exchange budget");
		walk.until("Nominate participants");
		this.office.complete(sender + "-coordinator", walk.reference(), "Nominate participants");
		assertThat(walk.isOpen("Accept exchange")).isTrue();
	}

	@Test
	void makesTheAnswerOfTheHostPartOfWhatIsApproved() {
		ExchangeWalk walk = begun().until("Answer host request");
		int before = this.initiatives.get(walk.reference()).version();
		walk.does("Answer host request", Map.of("hostUnit", "Incubator", "supervisor", "Chen Yu"));
		assertThat(this.initiatives.get(walk.reference()).version()).isEqualTo(before + 1);
		assertThat(content(walk).hosting().hostUnit()).isEqualTo("Incubator");
		assertThat(this.initiatives.hashedText("personnel-exchange", content(walk)))
			.doesNotContain("someone@moubridge.example");
	}

	@Test
	void takesOverTheTermsOfTheHost() {
		ExchangeWalk walk = begun().until("Answer host request")
			.does("Answer host request",
					Map.of("hostAnswer", "COUNTER", "hostNote", "A month later", "startDate", day(150), "endDate",
							day(160)))
			.does("Consider counter-proposal", Map.of("hostAnswer", "YES", "startDate", day(150), "endDate", day(160)));
		assertThat(walk.isOpen("Release people")).isTrue();
		assertThat(content(walk).header().startDate()).isEqualTo(LocalDate.parse(day(150)));
	}

	@Test
	void isSettledByTheLeadAfterThreeRoundsWithoutAgreement() {
		ExchangeWalk walk = begun().until("Answer host request");
		Map<String, Object> counter = Map.of("hostAnswer", "COUNTER", "hostNote", "Later", "counterNote", "Earlier");
		for (int round = 1; round <= 2; round++) {
			walk.does("Answer host request", without(counter, "counterNote"))
				.does("Consider counter-proposal", without(counter, "hostNote"));
		}
		walk.does("Answer host request", without(counter, "counterNote"));
		assertThat(this.office.open(walk.reference())).containsExactly("Settle exchange objection");
		walk.does("Settle exchange objection", Map.of("objection", "REVISE")).does("Propose exchange");
		assertThat(walk.isOpen("Answer host request")).isTrue();
		walk.toTheEnd();
		assertThat(status(walk.reference())).isEqualTo(InitiativeStatus.CLOSED);
	}

	@Test
	void isGivenUpWhenTheHostCannotTakeAnybody() {
		ExchangeWalk walk = begun().until("Answer host request")
			.does("Answer host request", Map.of("hostAnswer", "NO", "hostNote", "No room"));
		assertThat(this.office.refusal("mranti-coordinator", walk.reference(), "Settle exchange objection",
				Map.of("objectionNote", " ")))
			.isNotBlank();
		walk.does("Settle exchange objection", Map.of("objection", "END"));
		assertThat(status(walk.reference())).isEqualTo(InitiativeStatus.CANCELLED);
		assertThat(this.office.isOver(walk.reference())).isTrue();
	}

	@Test
	void asksTheHostAgainAfterSilenceWithAChangedRequest() {
		ExchangeWalk walk = begun().until("Answer host request");
		walk.silent("zgc", "BoundaryEvent_PartnerSilent");
		walk.does("Choose how to go on", Map.of("choice", "REVISE", "reason", "A shorter stay"));
		assertThat(this.office.open(walk.reference())).containsExactly("Propose exchange");
		walk.does("Propose exchange");
		assertThat(walk.isOpen("Answer host request")).isTrue();
	}

	@Test
	void isWithdrawnWhenTheHostNeverAnswers() {
		ExchangeWalk walk = begun().until("Answer host request");
		walk.silent("zgc", "BoundaryEvent_PartnerSilent");
		walk.does("Choose how to go on", Map.of("choice", "WITHDRAW", "reason", "No answer"));
		assertThat(status(walk.reference())).isEqualTo(InitiativeStatus.WITHDRAWN);
	}

	@ParameterizedTest
	@CsvSource({ "Release people,peopleReleased,releaseNote", "Confirm exchange budget,budgetConfirmed,budgetNote" })
	void isNotApprovedWhileAClearanceIsMissing(String task, String field, String note) {
		ExchangeWalk walk = begun().until("Settle exchange objection", task, Map.of(field, "NO", note, "Not now"));
		assertThat(this.office.open(walk.reference())).containsExactly("Settle exchange objection");
	}

	@Test
	void isNotApprovedWhenComplianceStopsIt() {
		ExchangeWalk walk = begun();
		this.robot.until(walk.reference(), "Settle exchange objection",
				Map.of("Screen initiative", Map.of("screening", "STOP", "screeningConditions", "No"),
						"Describe exposure", Map.of("controlledTechnology", "YES"), "Carry out check",
						Map.of("checkResult", "STOP", "checkConditions", "No")));
		assertThat(this.office.open(walk.reference())).containsExactly("Settle exchange objection");
	}

	@ParameterizedTest
	@CsvSource({ "NO,Decide", "YES,Answer host request" })
	void isRevisedAfterChangesWereRequested(String again, String next) {
		ExchangeWalk walk = begun().until("Decide")
			.does("Decide", Map.of("answer", "REQUEST_CHANGES", "comment", "Fewer"));
		assertThat(this.office.shown(this.office.task(walk.reference(), "Revise exchange")).get("comments"))
			.isEqualTo("Fewer");
		walk.does("Revise exchange", Map.of("hostAskedAgain", again, "people", 3));
		assertThat(walk.isOpen(next)).isTrue();
	}

	@Test
	void endsWhenAPartyRejects() {
		ExchangeWalk walk = begun().until("Decide").does("Decide", Map.of("answer", "REJECT", "comment", "No"));
		assertThat(status(walk.reference())).isEqualTo(InitiativeStatus.REJECTED);
	}

	@Test
	void isRevisedAfterItsProposerRecalledItOrChoseThatInSilence() {
		ExchangeWalk walk = begun().until("Decide");
		this.initiatives.recall(walk.reference(), this.people.get("mranti-coordinator"), "Dates");
		walk.does("Revise exchange", Map.of("people", 4)).silent("zgc", "BoundaryEvent_ApproverSilent");
		walk.does("Choose how to go on", Map.of("choice", "REVISE", "reason", "Fewer people"));
		assertThat(this.office.open(walk.reference())).containsExactly("Revise exchange");
	}

	@Test
	void isWithdrawnByItsProposerAndCancelledAfterApproval() {
		ExchangeWalk early = begun().until("Release people");
		this.initiatives.withdraw(early.reference(), this.people.get("mranti-coordinator"), "No money");
		assertThat(this.office.isOver(early.reference())).isTrue();
		ExchangeWalk late = begun().until("Follow stay");
		this.initiatives.cancel(late.reference(), this.people.get("zgc-coordinator"), "Flood");
		assertThat(this.office.isOver(late.reference())).isTrue();
		assertThat(status(late.reference())).isEqualTo(InitiativeStatus.CANCELLED);
	}

	@Test
	void recordsHowManyDaysEachParticipantStayedInWhichDirection() {
		ExchangeWalk walk = begun();
		walk.toTheEnd();
		assertThat(this.jdbc
			.sql("""
					select (e.data ->> 'days')::int * case v.content -> 'exchange' ->> 'direction' when 'OUT' then 1 else -1 end
					from moubridge.entry e
					join moubridge.initiative i on i.reference = e.reference
					join moubridge.initiative_version v on v.reference = i.reference and v.version = i.version
					where e.kind = 'participants' and e.reference = ?
					""")
			.param(walk.reference())
			.query(Integer.class)
			.single()).isEqualTo(6);
		assertThat(this.entries.of(walk.reference(), "adoptions")).hasSize(1);
	}

	private ExchangeWalk begun() {
		return ExchangeWalk.begun(this.office, this.robot);
	}

	private ExchangeContent content(ExchangeWalk walk) {
		return (ExchangeContent) this.initiatives.content(walk.reference());
	}

	private InitiativeStatus status(String reference) {
		return this.initiatives.get(reference).status();
	}

	private static String day(int ahead) {
		return LocalDate.now().plusDays(ahead).toString();
	}

	private static Map<String, Object> without(Map<String, Object> values, String field) {
		Map<String, Object> rest = new java.util.HashMap<>(values);
		rest.remove(field);
		return rest;
	}

}
