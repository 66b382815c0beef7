package org.moubridge.process.changeofcourse;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.access.People;
import org.moubridge.access.TooLate;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Approvals;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * A change of what both parties approved: the initiative goes on until both approve it.
 */
@ProductTest
class ChangeTests {

	private static final Map<String, String> WANTED = Map.of("kind", "OF_SCOPE", "reason", "Fewer rooms", "costEffect",
			"MYR 500 less");

	private final Course course;

	private final Office office;

	private final Robot robot;

	private final Initiatives initiatives;

	private final Approvals approvals;

	private final People people;

	private final TransactionTemplate transaction;

	ChangeTests(@Autowired WebApplicationContext context, @Autowired Office office, @Autowired Robot robot,
			@Autowired Initiatives initiatives, @Autowired Approvals approvals, @Autowired People people,
			@Autowired PlatformTransactionManager transactions) {
		this.course = new Course(context, office, robot);
		this.office = office;
		this.robot = robot;
		this.initiatives = initiatives;
		this.approvals = approvals;
		this.people = people;
		this.transaction = new TransactionTemplate(transactions);
	}

	@ParameterizedTest
	@ValueSource(strings = { "training-seminar", "personnel-exchange", "benchmarking-visit", "collaborative-research",
			"soft-landing" })
	void isInForceWhenBothPartiesApproveIt(String stream) throws Exception {
		String reference = this.course.inExecution(stream);
		Initiative before = this.initiatives.get(reference);
		this.course.take("zgc-coordinator", reference, "change", WANTED);
		describe(reference, "Half as much");
		assertThat(this.initiatives.get(reference)).isEqualTo(before);
		this.course.decide(reference, Map.of());
		Initiative after = this.initiatives.get(reference);
		assertThat(after.status()).isEqualTo(InitiativeStatus.RUNNING);
		assertThat(after.version()).isEqualTo(before.version() + 1);
		assertThat(objective(reference)).isEqualTo("Half as much");
		assertThat(this.office.mails(reference)).contains("CHANGE_IN_FORCE mranti-coordinator@moubridge.example",
				"CHANGE_IN_FORCE zgc-coordinator@moubridge.example");
	}

	@Test
	void isShownToTheApproversWithWhatIsDifferent() throws Exception {
		String reference = this.course.inExecution("training-seminar");
		this.course.take("zgc-coordinator", reference, "change", WANTED);
		describe(reference, "Half as much");
		ApprovalRequest request = this.approvals.requests(reference)
			.stream()
			.filter((one) -> one.isOpen() && one.slot().role().equals("approver"))
			.findFirst()
			.orElseThrow();
		String approver = request.slot().party() + "-approver";
		assertThat(request.subject().contentHash()).isEqualTo(this.initiatives.inQuestion(reference).contentHash())
			.isNotEqualTo(this.initiatives.get(reference).contentHash());
		this.course.get(approver, "/approvals/" + request.id())
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Half as much")))
			.andExpect(content().string(containsString("name=\"answer\"")));
		assertThat(this.office.shown(this.office.task(reference, "Decide")).get("summary").toString())
			.contains("Half as much");
		this.course.page("mranti-coordinator", reference).andExpect(content().string(containsString("Half as much")));
	}

	@Test
	void isForgottenWhenAPartyRejectsIt() throws Exception {
		String reference = this.course.inExecution("soft-landing");
		Initiative before = this.initiatives.get(reference);
		this.course.take("mranti-coordinator", reference, "change", WANTED);
		describe(reference, "Half as much");
		this.course.decide(reference, Map.of("answer", "REJECT", "comment", "No"));
		assertThat(this.initiatives.get(reference)).isEqualTo(before);
		assertThat(objective(reference)).isNotEqualTo("Half as much");
		assertThat(this.office.mails(reference)).contains("CHANGE_NOT_MADE zgc-coordinator@moubridge.example");
		this.course.take("mranti-coordinator", reference, "change", WANTED);
		describe(reference, "Three quarters");
		this.course.decide(reference, Map.of());
		assertThat(objective(reference)).isEqualTo("Three quarters");
		assertThat(this.initiatives.get(reference).version()).isEqualTo(before.version() + 2);
	}

	@Test
	void comesBackWhenItIsToBeDescribedOtherwise() throws Exception {
		String reference = this.course.inExecution("personnel-exchange");
		this.course.take("mranti-coordinator", reference, "change", WANTED);
		describe(reference, "Half as much");
		this.course.decide(reference, Map.of("answer", "REQUEST_CHANGES", "comment", "A third, please"));
		assertThat(this.office.shown(this.office.task(reference, "Describe change")))
			.containsEntry("objective", "Half as much")
			.containsEntry("comments", "A third, please")
			.containsEntry("subject", "Fewer rooms");
		describe(reference, "A third");
		this.course.decide(reference, Map.of());
		assertThat(objective(reference)).isEqualTo("A third");
	}

	@Test
	void isWithdrawnByThePartyThatAskedAtAnyTime() throws Exception {
		String reference = this.course.inExecution("training-seminar");
		Initiative before = this.initiatives.get(reference);
		this.course.take("mranti-coordinator", reference, "change", WANTED);
		this.course.ask("zgc-coordinator", reference, "change-withdrawal", Map.of("reason", "Not ours"))
			.andExpect(status().isForbidden());
		this.course.take("mranti-coordinator", reference, "change-withdrawal", "Not now");
		assertThat(this.office.open(reference)).doesNotContain("Describe change");
		this.course.take("mranti-coordinator", reference, "change", WANTED);
		describe(reference, "Half as much");
		this.course.take("mranti-coordinator", reference, "change-withdrawal", "Not now either");
		assertThat(this.office.open(reference)).doesNotContain("Describe change", "Decide");
		assertThat(this.approvals.requests(reference)).noneMatch(ApprovalRequest::isOpen);
		assertThat(this.initiatives.get(reference)).isEqualTo(before);
		this.course.ask("mranti-coordinator", reference, "change-withdrawal", Map.of("reason", "Again"))
			.andExpect(status().isConflict());
	}

	@Test
	void isOneAtATimeAndKeepsTheContentAsItIs() throws Exception {
		String reference = this.course.inExecution("training-seminar");
		this.course.take("mranti-coordinator", reference, "change", WANTED);
		this.course.ask("zgc-coordinator", reference, "change", WANTED)
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("waits for its decision")));
		assertThatExceptionOfType(TooLate.class).isThrownBy(() -> this.initiatives.amend(reference,
				this.people.get("mranti-coordinator"), Map.of("objective", "Beside it")));
		assertThat(this.office.refusal("mranti-coordinator", reference, "Describe change", asItIs(reference)))
			.startsWith("Nothing is different");
	}

	@Test
	void givesWayWhenTheStreamAsksForAnApprovalOfItsOwn() throws Exception {
		String reference = this.course.inExecution("benchmarking-visit");
		this.course.take("zgc-coordinator", reference, "change", WANTED);
		describe(reference, "Half as much");
		this.transaction.executeWithoutResult((status) -> this.initiatives.sendForApproval(reference));
		this.office.settle(reference);
		assertThat(this.office.open(reference)).doesNotContain("Decide", "Describe change");
		assertThat(this.approvals.requests(reference)).noneMatch(ApprovalRequest::isOpen);
		assertThat(this.initiatives.inQuestion(reference)).isEqualTo(this.initiatives.get(reference));
		assertThat(this.office.mails(reference)).contains("CHANGE_NOT_MADE zgc-coordinator@moubridge.example");
	}

	@Test
	void endsWithTheInitiative() throws Exception {
		String reference = this.course.inExecution("training-seminar");
		this.course.take("mranti-coordinator", reference, "change", WANTED);
		describe(reference, "Half as much");
		this.course.take("zgc-coordinator", reference, "cancellation", "No budget any more");
		assertThat(this.office.open(reference)).containsExactly("Acknowledge cancellation", "Settle promises");
		assertThat(this.approvals.requests(reference)).noneMatch(ApprovalRequest::isOpen);
		this.robot.toTheEnd(reference, Map.of());
		assertThat(this.initiatives.inQuestion(reference)).isEqualTo(this.initiatives.get(reference));
	}

	@Test
	void isDecidedWhileTheInitiativeRests() throws Exception {
		String reference = this.course.inExecution("training-seminar");
		this.course.take("mranti-coordinator", reference, "change", WANTED);
		this.course.take("mranti-coordinator", reference, "suspension", "A new law");
		describe(reference, "Half as much");
		this.course.decide(reference, Map.of());
		assertThat(objective(reference)).isEqualTo("Half as much");
		assertThat(this.course.statusOf(reference)).isEqualTo(InitiativeStatus.SUSPENDED);
	}

	private Map<String, Object> asItIs(String reference) {
		Map<String, Object> shown = new java.util.HashMap<>(
				this.office.shown(this.office.task(reference, "Describe change")));
		shown.keySet()
			.retainAll(java.util.Set.of("objective", "expectedOutcome", "target", "startDate", "endDate", "latestEnd",
					"budget", "riskLevel"));
		return shown;
	}

	/** Nothing but the objective is different. */
	private void describe(String reference, String objective) {
		Map<String, Object> values = asItIs(reference);
		values.put("objective", objective);
		this.robot.complete(this.office.task(reference, "Describe change"), values);
		this.office.settle(reference);
	}

	private Object objective(String reference) {
		return this.initiatives.fields(this.initiatives.content(reference)).get("objective");
	}

}
