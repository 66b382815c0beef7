package org.moubridge.proof;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.access.NotAllowed;
import org.moubridge.access.People;
import org.moubridge.access.Refusal;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Answers;
import org.moubridge.approval.Approvals;
import org.moubridge.attack.Caller;
import org.moubridge.approval.DecisionRecord;
import org.moubridge.approval.Evidence;
import org.moubridge.approval.Flaw;
import org.moubridge.approval.Head;
import org.moubridge.approval.PersonalPart;
import org.moubridge.approval.RecordedDecision;
import org.moubridge.approval.Verification;
import org.moubridge.initiative.Timeline;
import org.moubridge.initiative.TimelineEntry;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ProductTest
class DecisionRecordTests {

	private static String decided;

	@Autowired
	private TrainingLife life;

	@Autowired
	private Approvals approvals;

	@Autowired
	private Answers answers;

	@Autowired
	private DecisionRecord record;

	@Autowired
	private Timeline timeline;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Value("${moubridge.base-url}")
	private String base;

	@Test
	void chainsAnswersAndTheirTakingBack() {
		String reference = decided();
		List<RecordedDecision> chain = this.record.of(reference);
		assertThat(chain).extracting(RecordedDecision::answer)
			.containsExactly("APPROVE", "TAKEN_BACK", "APPROVE", "APPROVE");
		assertThat(chain).extracting(RecordedDecision::position).containsExactly(1, 2, 3, 4);
		assertThat(chain.get(0).previousHash()).isEqualTo("0".repeat(64));
		assertThat(chain.get(1)).returns(chain.get(0).id(), RecordedDecision::takesBack)
			.returns(chain.get(0).hash(), RecordedDecision::previousHash)
			.returns("zgc-approver", (one) -> one.value(PersonalPart.APPROVER));
		assertThat(chain.get(3)).returns("SIGNED_IN", RecordedDecision::assurance)
			.returns("Because of the dates", (one) -> one.value(PersonalPart.COMMENT));
		assertThat(this.record.verify(reference, List.of())).returns(true, Verification::isSound)
			.returns(4, Verification::length)
			.returns(4, Verification::receipts);
	}

	@Test
	void printsItsHeadInEveryReceipt() {
		String reference = decided();
		Head head = this.record.of(reference).get(3).head();
		List<Map<String, Object>> receipts = this.jdbc.sql("""
				select recipient_person as person, data ->> 'record' as record from moubridge.message
				where initiative = ? and template = 'DECISION_RECEIPT' and data ->> 'head' = ?
				""").params(reference, head.toString()).query().listOfRows();
		assertThat(receipts).extracting((row) -> row.get("person"))
			.contains("mranti-approver", "mranti-coordinator", "zgc-coordinator");
		assertThat(receipts).extracting((row) -> row.get("record")).containsOnly("4/" + head.hash().substring(0, 16));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			id = gen_random_uuid()                       | FACTS | id
			request = gen_random_uuid()                  | FACTS | request
			version = version + 1                        | FACTS | version
			content_hash = repeat('a', 64)               | FACTS | content
			party = 'mranti'                             | FACTS | party
			answer = 'REJECT'                            | FACTS | answer
			takes_back = gen_random_uuid()               | FACTS | takes-back
			channel = 'LINK'                             | FACTS | channel
			assurance = 'LINK'                           | FACTS | assurance
			authentication = 'dmarc=pass'                | FACTS | authentication
			token = gen_random_uuid()                    | FACTS | token
			language = 'ms'                              | FACTS | language
			asked_at = asked_at - interval '1 second'    | FACTS | asked
			shown_at = now()                             | FACTS | shown
			decided_at = decided_at + interval '1 microsecond' | FACTS | decided
			approver_digest = repeat('b', 64)            | FACTS | approver
			on_behalf_of_digest = repeat('b', 64)        | FACTS | on-behalf-of
			comment_digest = null                        | FACTS | comment
			address_digest = repeat('b', 64)             | FACTS | address
			user_agent_digest = repeat('b', 64)          | FACTS | user-agent
			hash = repeat('c', 64)                       | FACTS | hash
			previous_hash = repeat('d', 64)              | PREVIOUS | ''
			position = 9                                 | MISSING | ''
			reference = 'INI-1999-0001'                  | MISSING | ''
			""")
	void findsEveryColumnThatWasChangedByItsName(String change, Flaw.Kind kind, String name) {
		String reference = decided();
		Verification verification = tampered("update moubridge.decision set " + change.strip() + " where reference = '"
				+ reference + "' and position = 3", reference);
		assertThat(verification.isSound()).isFalse();
		assertThat(verification.flaws()).contains(new Flaw(3, kind, name));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			update moubridge.decision_part set value = 'zgc-approver' where part = 'APPROVER'    | APPROVER
			update moubridge.decision_part set value = 'Unconditionally' where part = 'COMMENT'  | COMMENT
			update moubridge.decision_part set salt = repeat('0', 64) where part = 'COMMENT'     | COMMENT
			delete from moubridge.decision_part where part = 'COMMENT'                           | COMMENT
			""")
	void findsEveryPersonalPartThatWasChanged(String change, PersonalPart part) {
		String reference = decided();
		String id = this.record.of(reference).get(3).id().toString();
		assertThat(tampered(change + " and decision = '" + id + "'", reference).flaws())
			.containsExactly(new Flaw(4, Flaw.Kind.PART, part.name()));
	}

	@Test
	void findsAPersonalPartThatWasSlippedIn() {
		String reference = decided();
		String id = this.record.of(reference).get(3).id().toString();
		assertThat(tampered("insert into moubridge.decision_part (decision, part, value, salt) values ('" + id
				+ "', 'ON_BEHALF_OF', 'manager', 'ab')", reference)
			.flaws()).containsExactly(new Flaw(4, Flaw.Kind.PART, "ON_BEHALF_OF"));
	}

	@Test
	void findsByTheReceiptsThatTheLastAnswerWasRemoved() {
		String reference = decided();
		Head last = this.record.of(reference).get(3).head();
		String removal = "delete from moubridge.decision where reference = '" + reference + "' and position = 4";
		assertThat(tampered(removal, reference).flaws())
			.containsExactly(new Flaw(4, Flaw.Kind.RECEIPT, last.toString()));
		assertThat(tampered("delete from moubridge.decision where reference = '" + reference + "'", reference).flaws())
			.hasSize(4);
		String thorough = removal + "; delete from moubridge.message where initiative = '" + reference + "'";
		assertThat(tampered(thorough, reference, Head.of(last.brief())).flaws())
			.containsExactly(new Flaw(4, Flaw.Kind.RECEIPT, last.brief()));
	}

	@Test
	void findsAChainThatWasComputedAnewByTheReceipts() {
		String reference = decided();
		RecordedDecision last = this.record.of(reference).get(3);
		String forged = new RecordedDecision(last.id(), reference, 4, last.request(), last.version(),
				last.contentHash(), last.party(), "REJECT", null, last.channel(), last.assurance(), null, null,
				last.language(), last.askedAt(), null, last.decidedAt(), last.digests(), last.previousHash(), "", null,
				last.parts())
			.canonicalText();
		assertThat(tampered("update moubridge.decision set answer = 'REJECT', hash = encode(sha256(convert_to('"
				+ forged + "', 'UTF8')), 'hex') where id = '" + last.id() + "'", reference)
			.flaws()).containsExactly(new Flaw(4, Flaw.Kind.RECEIPT, last.head().toString()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "update moubridge.decision set answer = 'REJECT'", "delete from moubridge.decision",
			"truncate moubridge.decision cascade", "delete from moubridge.decision_part",
			"truncate moubridge.decision_part", "update moubridge.decision_part set value = 'x'",
			"update moubridge.decision_part set salt = 'x'",
			"update moubridge.decision_part set value = null, salt = null, part = 'ADDRESS', erased_at = now() where part = 'COMMENT'",
			"insert into moubridge.decision select gen_random_uuid(), request, reference, version, content_hash, party, answer from moubridge.decision" })
	void letsTheDatabaseRefuseEveryChange(String change) {
		decided();
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql(change).update());
	}

	@Test
	void findsAChangeOfADecisionFromBeforeItsFactsWereKept() {
		String reference = decided();
		assertThat(tampered("update moubridge.decision set party = 'mranti', facts = null where reference = '"
				+ reference + "' and position = 3", reference)
			.flaws()).contains(new Flaw(3, Flaw.Kind.FACTS, ""));
	}

	@Test
	void erasesWhatIsPersonalFromTheMailsThatToldOfIt() {
		String reference = this.life.submitted("mranti");
		this.life.answer("zgc-approver", reference, "REQUEST_CHANGES");
		assertThat(comments(reference)).isNotEmpty().contains("Because of the dates");
		RecordedDecision link = this.record.of(reference).get(0);
		for (PersonalPart part : List.of(PersonalPart.APPROVER, PersonalPart.COMMENT)) {
			this.record.erase(reference, link.id(), part, this.people.get("admin"), "She asked for it");
		}
		assertThat(comments(reference)).doesNotContain("Because of the dates");
		assertThat(this.jdbc.sql(
				"select count(*) from moubridge.message where initiative = ? and template = 'DECISION_RECEIPT' and data ->> 'actor' is not null")
			.param(reference)
			.query(Long.class)
			.single()).isZero();
		String id = this.jdbc.sql("""
				select id::text from moubridge.message
				where initiative = ? and template = 'DECISION_RECEIPT' and recipient_person = 'zgc-coordinator'
				""").param(reference).query(String.class).single();
		Caller coordinator = Caller.withSession(this.base, "zgc-coordinator");
		assertThat(coordinator.get("/mails/" + id + "?lang=zh").body()).contains("（意见已删除）")
			.doesNotContain("Because of the dates");
		assertThat(coordinator.get("/mails/" + id + "?lang=en").body()).contains("(the comment was erased)");
		assertThat(this.record.verify(reference, List.of()).isSound()).isTrue();
	}

	private List<String> comments(String reference) {
		return this.jdbc.sql(
				"select coalesce(data ->> 'comment', '') from moubridge.message where initiative = ? and data ->> 'comment' <> ''")
			.param(reference)
			.query(String.class)
			.list();
	}

	@Test
	void erasesWhatIsPersonalAndKeepsTheChain() {
		String reference = this.life.submitted("mranti");
		this.life.answer("zgc-approver", reference, "REQUEST_CHANGES");
		RecordedDecision link = this.record.of(reference).get(0);
		for (PersonalPart part : List.of(PersonalPart.APPROVER, PersonalPart.COMMENT)) {
			this.record.erase(reference, link.id(), part, this.people.get("admin"), "She asked for it");
		}
		RecordedDecision erased = this.record.of(reference).get(0);
		assertThat(erased.hash()).isEqualTo(link.hash());
		assertThat(erased.isErased(PersonalPart.COMMENT)).isTrue();
		assertThat(this.record.verify(reference, List.of()).isSound()).isTrue();
		assertThat(
				this.jdbc.sql("select count(*) from moubridge.decision_part where value is not null and decision = ?")
					.param(link.id())
					.query(Long.class)
					.single())
			.isZero();
		assertThat(this.timeline.of(reference)).filteredOn((entry) -> entry.fact().equals("answered"))
			.singleElement()
			.returns(null, TimelineEntry::person)
			.returns(null, (entry) -> entry.details().get("reason"));
		assertThat(this.timeline.of(reference)).filteredOn((entry) -> entry.fact().equals("part-erased"))
			.hasSize(2)
			.allMatch((entry) -> "She asked for it".equals(entry.details().get("reason")));
		assertThat(this.approvals.decisions(reference)).singleElement().returns("", (one) -> one.approver());
	}

	@Test
	void letsNobodyEraseButTheAdministratorAndNothingTwice() {
		String reference = decided();
		UUID first = this.record.of(reference).get(0).id();
		for (String other : List.of("manager", "zgc-coordinator", "zgc-approver")) {
			assertThatExceptionOfType(NotAllowed.class).isThrownBy(
					() -> this.record.erase(reference, first, PersonalPart.COMMENT, this.people.get(other), "Let me"));
		}
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.record.erase(reference, first,
				PersonalPart.ON_BEHALF_OF, this.people.get("admin"), "Never there"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.record.erase("INI-1999-0001", first,
				PersonalPart.APPROVER, this.people.get("admin"), "Elsewhere"));
	}

	@Test
	void growsOneChainFromAnswersThatComeAtOnce() {
		String reference = this.life.submitted("mranti", Map.of("riskLevel", "HIGH"));
		Stream.of("mranti-approver", "zgc-approver", "mranti-finance", "zgc-finance")
			.map((person) -> CompletableFuture
				.runAsync(() -> persistently(() -> this.life.answer(person, reference, "APPROVE"))))
			.toList()
			.forEach(CompletableFuture::join);
		assertThat(this.record.of(reference)).extracting(RecordedDecision::position)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 4).boxed().toList());
		assertThat(this.record.verify(reference, List.of()).isSound()).isTrue();
	}

	@Test
	void verifiesAllInitiativesPageByPage() {
		String reference = decided();
		Map<String, Verification> page = this.record.verifyPage("", 1000);
		assertThat(page).containsKey(reference);
		assertThat(page.get(reference).isSound()).isTrue();
		assertThat(this.record.verifyPage(reference, 1000)).doesNotContainKey(reference);
	}

	/** Answered, taken back, and answered by both; shared, so nothing may change it. */
	private String decided() {
		if (decided == null) {
			String reference = this.life.submitted("mranti");
			this.life.answer("zgc-approver", reference, "APPROVE");
			UUID request = this.approvals.requests(reference)
				.stream()
				.filter((one) -> one.slot().party().equals("zgc"))
				.map(ApprovalRequest::id)
				.findFirst()
				.orElseThrow();
			this.answers.takeBack(request, this.people.get("zgc-approver"), Evidence.tasklist(Locale.ENGLISH));
			this.life.answer("zgc-approver", reference, "APPROVE");
			this.life.answer("mranti-approver", reference, "APPROVE");
			decided = reference;
		}
		return decided;
	}

	/** Changes what cannot be changed, verifies, and takes the change back. */
	private Verification tampered(String change, String reference, Head... heads) {
		return new TransactionTemplate(this.transactions).execute((transaction) -> {
			transaction.setRollbackOnly();
			this.jdbc.sql("set local session_replication_role = replica").update();
			this.jdbc.sql(change).update();
			return this.record.verify(reference, List.of(heads));
		});
	}

	/** As Tasklist's person does who is told that somebody was faster. */
	private static void persistently(Runnable act) {
		for (int attempt = 1;; attempt++) {
			try {
				act.run();
				return;
			}
			catch (org.camunda.bpm.engine.OptimisticLockingException
					| org.springframework.dao.ConcurrencyFailureException ex) {
				if (attempt == 10) {
					throw ex;
				}
			}
		}
	}

}
