package org.moubridge.reply;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moubridge.MailServer;
import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Answers;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Channel;
import org.moubridge.approval.Choice;
import org.moubridge.approval.Decision;
import org.moubridge.approval.PendingAnswer;
import org.moubridge.attack.Caller;
import org.moubridge.initiative.Timeline;
import org.moubridge.initiative.TimelineEntry;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Mails as they are received, to the addresses of real requests. */
@ProductTest
class RepliesTests {

	private static String undecided;

	private final Correspondent mranti = new Correspondent("mranti-approver");

	private final Correspondent zgc = new Correspondent("zgc-approver");

	@Autowired
	private Inbox inbox;

	@Autowired
	private TrainingLife life;

	@Autowired
	private Office office;

	@Autowired
	private Approvals approvals;

	@Autowired
	private Answers answers;

	@Autowired
	private Timeline timeline;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Value("${moubridge.base-url}")
	private String base;

	@BeforeEach
	void askBoth() {
		if (undecided == null) {
			undecided = this.life.submitted("mranti");
		}
	}

	@Test
	void decideWhenOurServerVouchesForTheApprover() {
		String reference = this.life.submitted("mranti");
		byte[] mail = this.zgc.credibly(reference).with("X-Mailer: Pigeon 7").saying("同意\r\n\r\n请尽快开始。\r\n").bytes();
		assertThat(this.inbox.receive(mail)).isEqualTo(Outcome.DECIDED);
		Decision decision = this.approvals.decisions(reference).get(0);
		assertThat(decision.channel()).isEqualTo(Channel.REPLY);
		assertThat(decision.answer()).isEqualTo(Choice.APPROVE);
		assertThat(decision.comment()).isEqualTo("请尽快开始。");
		assertThat(decision.approver()).isEqualTo("zgc-approver");
		assertThat(evidence(decision)).containsEntry("user_agent", "pigeon 7")
			.containsEntry("assurance", "REPLY")
			.hasEntrySatisfying("authentication", (results) -> assertThat((String) results).contains("dmarc=pass"))
			.containsEntry("outcome", "DECIDED")
			.containsEntry("content", mail);
		assertThat(this.office.mails(reference)).contains("DECISION_RECEIPT zgc-approver@moubridge.example");
	}

	@Test
	void areOfferedByTheMailsThatAskAndByNoOthers() throws Exception {
		MimeMessage asked = this.zgc.asked(undecided);
		assertThat(Correspondent.replyTo(asked)).matches("decide\\+[0-9a-f]{40}@moubridge\\.example");
		assertThat(Correspondent.replyTo(asked).indexOf('@')).isLessThanOrEqualTo(64);
		assertThat(asked.getHeader("Return-Path", null)).matches("<bounce\\+[0-9a-f]{32}@moubridge\\.example>");
		MimeMessage other = Awaitility.await()
			.until(() -> new Correspondent("zgc-coordinator").mails(undecided), (mails) -> !mails.isEmpty())
			.get(0);
		assertThat(Correspondent.replyTo(other)).isEqualTo("no-reply@moubridge.example");
		assertThat(other.getHeader("Return-Path", null)).matches("<bounce\\+[0-9a-f]{32}@moubridge\\.example>");
	}

	@Test
	void haveToBeConfirmedWhenNobodyVouchesForTheAuthor() {
		String reference = this.life.submitted("mranti");
		assertThat(receive(this.zgc.answers(reference).saying("REJECT\r\nNo."))).isEqualTo(Outcome.TO_CONFIRM);
		assertThat(this.approvals.decisions(reference)).isEmpty();
		assertThat(pending(reference)).isEqualTo(Choice.REJECT);
		assertThat(this.office.mails(reference)).contains("REPLY_CONFIRM zgc-approver@moubridge.example");
	}

	@Test
	void areQuarantinedSilentlyWhenTheyAreForged() {
		String reference = this.life.submitted("mranti");
		assertThat(receive(this.zgc.answers(reference)
			.with("Authentication-Results: " + MailServer.AUTHSERV_ID + "; dmarc=fail header.from=moubridge.example")
			.vouchedFor())).isEqualTo(Outcome.QUARANTINED);
		assertThat(receive(this.zgc.credibly(reference))).isEqualTo(Outcome.DECIDED);
		assertThat(this.office.mails(reference)).noneMatch((mail) -> mail.startsWith("REPLY"));
	}

	@Test
	void areNotBelievedBecauseOfWhatStrangersSayOfThem() {
		assertThat(receive(this.zgc.answers(undecided)
			.with("Authentication-Results: mx.evil.example; dmarc=pass header.from=moubridge.example")))
			.isEqualTo(Outcome.TO_CONFIRM);
		assertNothingDecided();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"zgc-approver@moubridge.example\" <evil@moubridge.example>",
			"zgc-approver@moubridge.example <evil@moubridge.example>", "zgc-approver@moubridge.example.evil.example",
			"\"<zgc-approver@moubridge.example>\" <evil@moubridge.example>", "zgc-аpprover@moubridge.example" })
	void areJudgedByTheAddressAndNotByTheName(String from) {
		assertThat(receive(this.zgc.answers(undecided).from(from).vouchedFor())).isNotEqualTo(Outcome.DECIDED);
		assertNothingDecided();
	}

	@ParameterizedTest
	@ValueSource(strings = { "zgc-approver@moubridge.example, evil@moubridge.example",
			"zgc-approver@moubridge.example\r\nFrom: evil@moubridge.example",
			"evil@moubridge.example\r\nFrom: zgc-approver@moubridge.example", "Group: zgc-approver@moubridge.example;",
			"not an address" })
	void areQuarantinedWhenTheyDoNotHaveOneAuthor(String from) {
		assertThat(receive(this.zgc.answers(undecided).from(from).vouchedFor())).isEqualTo(Outcome.QUARANTINED);
		assertNothingDecided();
	}

	@Test
	void doNotAnswerForSomebodyElse() {
		assertThat(receive(this.zgc.answers(undecided).from("mranti-approver@moubridge.example").vouchedFor()))
			.isEqualTo(Outcome.TO_CONFIRM);
		assertNothingDecided();
	}

	@Test
	void areStrangeWhenTheyNameTwoQuestionsOrNone() {
		String other = Correspondent.replyTo(this.mranti.asked(undecided));
		assertThat(receive(this.zgc.credibly(undecided).with("Cc: " + other))).isEqualTo(Outcome.STRANGE);
		RawMail unknown = TestMail.to("decide+" + "0".repeat(40) + "@moubridge.example").vouchedFor().raw();
		assertThat(this.inbox.receive(unknown.bytes())).isEqualTo(Outcome.STRANGE);
		assertThat(
				this.jdbc.sql("select count(*) from moubridge.received_mail where content_hash = ? and content is null")
					.param(unknown.hash())
					.query(Long.class)
					.single())
			.isEqualTo(1);
		assertNothingDecided();
	}

	@Test
	void areStrangeWhenTheyAreBuiltLikeABomb() {
		assertThat(receive(nested(this.zgc.credibly(undecided), 40))).isEqualTo(Outcome.STRANGE);
		String many = "--b\r\nContent-Type: text/plain\r\n\r\nAPPROVE\r\n".repeat(5000) + "--b--\r\n";
		assertThat(receive(this.zgc.credibly(undecided).with("Content-Type: multipart/mixed; boundary=b").saying(many)))
			.isEqualTo(Outcome.STRANGE);
		assertNothingDecided();
	}

	@Test
	void areReadThoughNoDatabaseTakesTheirHeadAsItIs() {
		String reference = this.life.submitted("mranti");
		assertThat(receive(this.zgc.credibly(reference)
			.id("<" + "x".repeat(5000) + "\0@mail.example>")
			.with("X-Mailer: Pigeon\0")
			.saying("APPROVE\0\r\nFine\0.\r\n"))).isIn(Outcome.DECIDED, Outcome.NOT_UNDERSTOOD);
		assertThat(receive(this.mranti.credibly(reference).with("X-Mailer: Pigeon\0").saying("REJECT\r\nNo\0.\r\n")))
			.isEqualTo(Outcome.DECIDED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "from: x", "2026 on at <<<<@<@<@ wrote", "> > > > >", "**** : :*" })
	void areReadQuicklyHoweverTheyAreMade(String line) {
		String text = (line.repeat(20) + "\r\n").repeat(4000);
		assertTimeout(Duration.ofSeconds(20), () -> receive(this.zgc.credibly(undecided).saying(text)));
		assertNothingDecided();
	}

	@Test
	void decideNothingByWhatTheyQuote() {
		assertThat(receive(this.zgc.credibly(undecided)
			.saying("我明天再看。\r\n\r\nOn Mon, 23 Nov 2026 at 10:15, MoU Bridge <x@moubridge.example> wrote:\r\n> APPROVE\r\n")))
			.isEqualTo(Outcome.NOT_UNDERSTOOD);
		assertThat(receive(this.zgc.credibly(undecided).saying("REJECT\r\n"))).isEqualTo(Outcome.NOT_UNDERSTOOD);
		assertNothingDecided();
		assertThat(this.office.mails(undecided)).contains("REPLY_NOT_UNDERSTOOD zgc-approver@moubridge.example");
		List<MimeMessage> askedAgain = this.zgc.waitFor(undecided, 2);
		assertThat(askedAgain).extracting(Correspondent::replyTo)
			.contains(Correspondent.replyTo(this.zgc.asked(undecided)));
		await().until(() -> this.zgc.subjects(undecided).stream().anyMatch((subject) -> subject.contains("无法识别您的答复")));
	}

	@Test
	void countOnceHoweverOftenTheyCome() {
		String reference = this.life.submitted("mranti");
		byte[] mail = this.zgc.credibly(reference).id("<once@mail.example>").bytes();
		List<Outcome> outcomes = Stream.of(1, 2, 3, 4)
			.map((node) -> CompletableFuture.supplyAsync(() -> this.inbox.receive(mail)))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(outcomes).containsOnlyOnce(Outcome.DECIDED).containsOnly(Outcome.DECIDED, Outcome.DUPLICATE);
		assertThat(this.inbox.receive(mail)).isEqualTo(Outcome.DUPLICATE);
		assertThat(receive(this.zgc.credibly(reference).id("<once@mail.example>").saying("REJECT\r\nNo")))
			.isEqualTo(Outcome.DUPLICATE);
		assertThat(this.approvals.decisions(reference)).hasSize(1);
		assertThat(this.office.mails(reference)).doesNotContain("REPLY_TOO_LATE zgc-approver@moubridge.example");
	}

	@Test
	void areReadAgainAfterACrashThatUndidEverything() {
		String reference = this.life.submitted("mranti");
		byte[] mail = this.zgc.credibly(reference).bytes();
		this.transaction.executeWithoutResult((crash) -> {
			assertThat(this.inbox.receive(mail)).isEqualTo(Outcome.DECIDED);
			crash.setRollbackOnly();
		});
		assertThat(this.approvals.decisions(reference)).isEmpty();
		assertThat(this.inbox.receive(mail)).isEqualTo(Outcome.DECIDED);
		assertThat(this.approvals.decisions(reference)).hasSize(1);
	}

	@Test
	void areOnlyProposedAboveTheLimitAndFilledInForWhoSignsIn() {
		String reference = this.life.submitted("mranti");
		TestMail answer = this.zgc.credibly(reference)
			.saying("APPROVE WITH CONDITIONS\r\nWe pay for <b>two</b> interpreters.");
		this.jdbc.sql("update moubridge.approval_request set sign_in = true where reference = ?")
			.param(reference)
			.update();
		assertThat(receive(answer)).isEqualTo(Outcome.TO_CONFIRM);
		assertThat(this.approvals.decisions(reference)).isEmpty();
		String page = Caller.withSession(this.base, "zgc-approver").get("/approvals/" + request(reference).id()).body();
		assertThat(page).contains("We pay for &lt;b&gt;two&lt;/b&gt; interpreters.")
			.containsPattern("value=\"APPROVE_WITH_CONDITIONS\"\\s+checked");
	}

	@Test
	void areFilledInBehindALinkExceptForTheAnswerItself() {
		String reference = this.life.submitted("mranti");
		receive(this.zgc.answers(reference).saying("APPROVE\r\nFine with us."));
		String link = Stream.of(text(this.zgc.asked(reference)).split("\\s+"))
			.filter((word) -> word.contains("/decide/"))
			.findFirst()
			.orElseThrow();
		String page = Caller.anonymous(this.base).get(link.substring(this.base.length()) + "?lang=en").body();
		assertThat(page).contains("Your mail said “Approve”", "Fine with us.").doesNotContain("checked=");
	}

	@Test
	void areOnlyProposedWhereTheContentIsConfidential() {
		String reference = this.life.submitted("mranti", Map.of("confidentiality", "CONFIDENTIAL"));
		assertThat(receive(this.zgc.credibly(reference))).isEqualTo(Outcome.TO_CONFIRM);
		assertThat(this.approvals.decisions(reference)).isEmpty();
	}

	@Test
	void ofWhoIsAwayAreNotedAndToldToTheCoordinatorsOnce() throws Exception {
		String reference = this.life.submitted("mranti");
		String returnPath = this.zgc.asked(reference).getHeader("Return-Path", null).replaceAll("[<>]", "");
		assertThat(receive(TestMail.to(returnPath).from(this.zgc.address()).with("Auto-Submitted: auto-replied")))
			.isEqualTo(Outcome.AWAY);
		assertThat(receive(this.zgc.answers(reference).with("Subject: Automatic reply: away").saying("APPROVE")))
			.isEqualTo(Outcome.AWAY);
		assertThat(receive(this.zgc.answers(reference).from("evil@moubridge.example").with("X-Autoreply: yes")))
			.isEqualTo(Outcome.MACHINE);
		assertThat(this.approvals.decisions(reference)).isEmpty();
		assertThat(this.timeline.of(reference)).filteredOn((entry) -> entry.fact().equals("approver-away"))
			.singleElement()
			.extracting(TimelineEntry::person)
			.isEqualTo("zgc-approver");
		assertThat(this.office.mails(reference)).containsOnlyOnce("APPROVER_AWAY zgc-coordinator@moubridge.example")
			.noneMatch((mail) -> mail.startsWith("REPLY") || mail.startsWith("APPROVER_AWAY mranti"));
	}

	@Test
	void areLeftInTheMailboxWhenTheyAreHuge() {
		String reference = this.life.submitted("mranti");
		String huge = "APPROVE\r\n" + "0123456789 0123456789 0123456789 0123456789 0123456789\r\n".repeat(6000);
		MailServer.send(this.zgc.address(), Correspondent.replyTo(this.zgc.asked(reference)),
				this.zgc.credibly(reference).saying(huge).bytes());
		MailServer.send(this.mranti.address(), Correspondent.replyTo(this.mranti.asked(reference)),
				this.mranti.credibly(reference).bytes());
		await().until(() -> !this.approvals.decisions(reference).isEmpty());
		assertThat(this.approvals.decisions(reference)).extracting(Decision::approver)
			.containsExactly("mranti-approver");
	}

	private Outcome receive(TestMail mail) {
		return this.inbox.receive(mail.bytes());
	}

	private void assertNothingDecided() {
		assertThat(this.approvals.decisions(undecided)).isEmpty();
		assertThat(this.office.mails(undecided)).noneMatch((mail) -> mail.contains("evil"));
	}

	private ApprovalRequest request(String reference) {
		return this.approvals.requests(reference)
			.stream()
			.filter((asked) -> asked.slot().party().equals("zgc"))
			.findFirst()
			.orElseThrow();
	}

	private Choice pending(String reference) {
		return this.answers.pending(request(reference).id(), "zgc-approver").map(PendingAnswer::answer).orElseThrow();
	}

	private Map<String, Object> evidence(Decision decision) {
		return this.jdbc.sql("""
				select p.value as user_agent, d.assurance, d.authentication, m.outcome, m.content
				from moubridge.decision d
				join moubridge.decision_part p on p.decision = d.id and p.part = 'USER_AGENT'
				join moubridge.received_mail m on m.token = d.token where d.id = ?
				""").param(decision.id()).query().singleRow();
	}

	private static TestMail nested(TestMail mail, int depth) {
		var text = new StringBuilder();
		for (int level = 1; level < depth; level++) {
			text.append("--b")
				.append(level - 1)
				.append("\r\nContent-Type: multipart/mixed; boundary=b")
				.append(level)
				.append("\r\n\r\n");
		}
		text.append("--b").append(depth - 1).append("\r\nContent-Type: text/plain\r\n\r\nAPPROVE\r\n");
		return mail.with("Content-Type: multipart/mixed; boundary=b0").saying(text.toString());
	}

	private static String text(MimeMessage mail) {
		return BodyText.of(RawMail.of(GreenMailUtil.getWholeMessage(mail).getBytes(StandardCharsets.ISO_8859_1)));
	}

}
