package org.moubridge.link;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.access.People;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Asking;
import org.moubridge.initiative.Initiatives;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Every way in which a link stops to speak for somebody. */
@ProductTest
class RevocationTests {

	@Autowired
	private Office office;

	@Autowired
	private Approvals approvals;

	@Autowired
	private Asking asking;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private People people;

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskService tasks;

	@Autowired
	private JdbcClient jdbc;

	@Value("${moubridge.base-url}")
	private String base;

	private Reader reader;

	@BeforeEach
	void openBrowser() {
		this.reader = new Reader(this.base);
	}

	@Test
	void endsAllLinksOfATaskThatIsCompleted() {
		try (SecondApprover colleague = SecondApprover.joins(this.people, this.identity)) {
			Approval approval = Approval.of(this.office);
			String link = approval.link("zgc-approver");
			approval.answer(SecondApprover.ID, "APPROVE", "");
			assertThat(usable(approval, "zgc")).isZero();
			assertThat(usable(approval, "mranti")).isOne();
			assertThat(this.reader.post(link, Map.of("answer", "REJECT", "comment", "Late")).body())
				.doesNotContain("name=\"answer\"");
		}
	}

	@Test
	void endsTheLinksOfTheOthersWhenOneTakesTheTaskOn() {
		try (SecondApprover colleague = SecondApprover.joins(this.people, this.identity)) {
			Approval approval = Approval.of(this.office);
			String link = approval.link("zgc-approver");
			String hers = approval.link(SecondApprover.ID);
			String seal = this.reader.seal(link);
			String task = this.office.task("zgc-approver", approval.reference(), "Decide").getId();
			this.office.as(SecondApprover.ID, () -> {
				this.tasks.claim(task, SecondApprover.ID);
				return null;
			});
			gone(link, "You are no longer asked");
			assertThat(this.reader.get(hers).statusCode()).isEqualTo(200);
			this.reader.post(link, Map.of("seal", seal, "answer", "APPROVE"));
			assertThat(this.approvals.waitingFor(this.people.get("zgc-approver")))
				.noneMatch((request) -> request.subject().reference().equals(approval.reference()));
			this.office.as(SecondApprover.ID, () -> {
				this.tasks.setAssignee(task, null);
				return null;
			});
			gone(link, "There is a newer link");
			assertThat(this.reader.get(approval.links("zgc-approver", 2).get(1)).statusCode()).isEqualTo(200);
			assertThat(this.reader.get(hers).statusCode()).isEqualTo(200);
			assertThat(this.approvals.decisions(approval.reference())).isEmpty();
		}
	}

	@Test
	void endsAllLinksTogetherWithTheProposal() {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		this.initiatives.withdraw(approval.reference(), this.people.get("mranti-coordinator"), "No money");
		assertThat(usable(approval, "zgc") + usable(approval, "mranti")).isZero();
		gone(link, "The proposal was withdrawn");
	}

	@Test
	void endsAllLinksTogetherWithTheInitiative() {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		this.jdbc.sql("""
				insert into moubridge.timeline_entry (reference, at, fact, details) values (?, now(), 'approved', '{}')
				""").param(approval.reference()).update();
		this.initiatives.cancel(approval.reference(), this.people.get("zgc-coordinator"), "A new law");
		assertThat(usable(approval, "zgc") + usable(approval, "mranti")).isZero();
		gone(link, "The initiative was cancelled");
	}

	@Test
	void endsAllLinksOfAProposalThatIsRecalled() {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		this.initiatives.recall(approval.reference(), this.people.get("mranti-coordinator"), "One more speaker");
		assertThat(usable(approval, "zgc") + usable(approval, "mranti")).isZero();
		gone(link, "The proposal is being changed");
	}

	@Test
	void endsTheLinkBeforeByAReminder() {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		this.asking.remind(requestOf(approval), null);
		gone(link, "There is a newer link");
		assertThat(this.reader.get(approval.links("zgc-approver", 2).get(1)).statusCode()).isEqualTo(200);
	}

	@Test
	void endsTheLinkThatWentToAnAddressNoLongerRegistered() {
		try (SecondApprover colleague = SecondApprover.joins(this.people, this.identity)) {
			Approval approval = Approval.of(this.office);
			String link = approval.link(SecondApprover.ID);
			String seal = this.reader.seal(link);
			moveTo("new-address@moubridge.example");
			gone(link, "There is a newer link");
			assertThat(this.reader.post(link, Map.of("seal", seal, "answer", "APPROVE")).statusCode()).isEqualTo(410);
			this.reader.press(link, "/fresh-link");
			assertThat(this.office.mails(approval.reference())).filteredOn((mail) -> mail.contains("new-address"))
				.containsExactly("APPROVAL_REQUEST new-address@moubridge.example");
			assertThat(this.approvals.decisions(approval.reference())).isEmpty();
		}
		finally {
			moveTo(SecondApprover.ID + "@moubridge.example");
		}
	}

	@Test
	void endsTheLinkOfAPersonWhoIsNoLongerInTheGroup() {
		Approval approval;
		String link;
		String seal;
		try (SecondApprover colleague = SecondApprover.joins(this.people, this.identity)) {
			approval = Approval.of(this.office);
			link = approval.link(SecondApprover.ID);
			seal = this.reader.seal(link);
		}
		gone(link, "You are no longer asked");
		assertThat(this.reader.post(link, Map.of("seal", seal, "answer", "APPROVE")).statusCode()).isEqualTo(410);
		assertThat(this.reader.post(link + "/fresh-link", Map.of("seal", seal)).statusCode()).isEqualTo(410);
		assertThat(this.approvals.decisions(approval.reference())).isEmpty();
	}

	@Test
	void limitsFreshLinksForEachPersonOverAllQuestions() {
		try (SecondApprover colleague = SecondApprover.joins(this.people, this.identity)) {
			Approval approval = Approval.of(this.office);
			String link = approval.link(SecondApprover.ID);
			expire(approval);
			this.jdbc
				.sql("""
						insert into moubridge.decision_token (id, request, approver, address, token_hash, issued_at, expires_at,
						    revoked_at, asked_for)
						select gen_random_uuid(), ?, ?, 'x', gen_random_uuid()::text, now(), now(), now(), true
						from generate_series(1, 10)
						""")
				.params(requestOf(Approval.of(this.office)), SecondApprover.ID)
				.update();
			HttpResponse<String> refused = this.reader.press(link, "/fresh-link");
			assertThat(refused.statusCode()).isEqualTo(429);
			this.jdbc.sql("update moubridge.decision_token set asked_for = false where approver = ?")
				.param(SecondApprover.ID)
				.update();
			assertThat(this.reader.press(link, "/fresh-link").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void limitsFreshLinksForEachNetworkAddress() {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		expire(approval);
		Reader cannon = new Reader(this.base, "203.0.113.7");
		String seal = cannon.seal(link);
		// a mail that has not left when the next one is asked for does not leave any more
		for (int shot = 0; shot < 61; shot++) {
			cannon.post(link + "/fresh-link", Map.of("seal", seal));
			approval.links("zgc-approver", Math.min(shot + 2, 4));
		}
		assertThat(approval.links("zgc-approver", 4)).hasSize(4);
		Approval another = Approval.of(this.office);
		String next = another.link("zgc-approver");
		expire(another);
		assertThat(cannon.press(next, "/fresh-link").statusCode()).isEqualTo(429);
		assertThat(this.reader.press(next, "/fresh-link").statusCode()).isEqualTo(200);
	}

	private void gone(String link, String sentence) {
		HttpResponse<String> page = this.reader.get(link + "?lang=en");
		assertThat(page.statusCode()).isEqualTo(410);
		assertThat(page.body()).contains(sentence).doesNotContain("name=\"answer\"", "Something sensible");
	}

	private long usable(Approval approval, String party) {
		return this.jdbc.sql("""
				select count(*) from moubridge.decision_token t join moubridge.approval_request r on r.id = t.request
				where r.reference = ? and r.party = ? and t.revoked_at is null and t.used_at is null
				""").params(approval.reference(), party).query(Long.class).single();
	}

	private UUID requestOf(Approval approval) {
		return this.approvals.requests(approval.reference())
			.stream()
			.filter((one) -> one.slot().party().equals("zgc"))
			.map(ApprovalRequest::id)
			.findFirst()
			.orElseThrow();
	}

	private void moveTo(String address) {
		this.jdbc.sql("update moubridge.person set email = ? where id = ?").params(address, SecondApprover.ID).update();
	}

	private void expire(Approval approval) {
		this.jdbc.sql("""
				update moubridge.decision_token
				set expires_at = issued_at - interval '1 day', issued_at = issued_at - interval '20 days'
				where request in (select id from moubridge.approval_request where reference = ?)
				""").param(approval.reference()).update();
	}

}
