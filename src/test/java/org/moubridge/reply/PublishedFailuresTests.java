package org.moubridge.reply;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.mail.internet.MimeUtility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Asking;
import org.moubridge.approval.Answers;
import org.moubridge.approval.Decision;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** Failures of approval by mail that others published; each is named after its own. */
@ProductTest
class PublishedFailuresTests {

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
	private Asking asking;

	@Autowired
	private Answers answers;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private ReceivedMails received;

	@Autowired
	private AskedQuestions questions;

	@Test
	void autoReplyLoops() throws Exception {
		String reference = this.life.submitted("mranti");
		int before = this.office.mails(reference).size();
		for (String header : List.of("Auto-Submitted: auto-generated", "Precedence: bulk", "Return-Path: <>")) {
			assertThat(receive(this.zgc.credibly(reference).with(header))).isEqualTo(Outcome.MACHINE);
		}
		assertThat(this.office.mails(reference)).hasSize(before);
		assertThat(this.approvals.decisions(reference)).isEmpty();
		receive(this.zgc.credibly(reference).saying("I am a machine that hides it"));
		assertThat(this.zgc.waitFor(reference, 2).get(1).getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
		answersOnlySoOftenInADay(reference);
	}

	private void answersOnlySoOftenInADay(String reference) {
		var settings = new ReplySettings(null, 993, "", "", "INBOX", true, Duration.ofSeconds(1), null,
				DataSize.ofMegabytes(1), (int) this.received.answeredToday(this.zgc.address()) + 2);
		var filing = new Filing(this.received, settings);
		var answers = new AtomicInteger();
		String key = Correspondent.replyTo(this.zgc.asked(reference)).replaceAll("decide\\+|@.*", "");
		Question question = this.questions.of(this.asking.byReplyKey(key).orElseThrow());
		for (int mail = 0; mail < 5; mail++) {
			filing.answer(this.zgc.answers(reference).raw(), Outcome.NOT_UNDERSTOOD, question,
					(id) -> answers.incrementAndGet());
		}
		assertThat(answers).hasValue(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "RE: [INI-2026-0001] Your decision", "re: RE: Re: your decision", "回复：[INI-2026-0001] 请您",
			"答复: [INI-2026-0001] 请您", "Balas: Keputusan", "BLS: Keputusan", "AW: SV: decision", "Something else", "" })
	void reInOtherCasesAndLanguages(String subject) throws Exception {
		String reference = this.life.submitted("mranti");
		String encoded = MimeUtility.encodeText(subject, "UTF-8", "B");
		assertThat(receive(this.zgc.credibly(reference).with("Subject: " + encoded))).isEqualTo(Outcome.DECIDED);
	}

	@Test
	void replyFromAnotherAddress() {
		String reference = this.life.submitted("mranti");
		assertThat(receive(this.zgc.answers(reference)
			.from("wang.at.home@moubridge.example")
			.vouchedFor()
			.with("Reply-To: wang.at.home@moubridge.example"))).isEqualTo(Outcome.TO_CONFIRM);
		assertThat(this.approvals.decisions(reference)).isEmpty();
		assertThat(this.answers.pending(request(reference), "zgc-approver")).isEmpty();
		assertThat(this.office.mails(reference)).contains("REPLY_CONFIRM zgc-approver@moubridge.example")
			.noneMatch((mail) -> mail.contains("wang.at.home"));
	}

	@Test
	void replyToAnOldReminder() {
		String reference = this.life.submitted("mranti");
		TestMail old = this.zgc.credibly(reference);
		this.asking.remind(request(reference), null);
		assertThat(receive(old)).isEqualTo(Outcome.TOO_LATE);
		assertThat(this.approvals.decisions(reference)).isEmpty();
		assertThat(this.office.mails(reference)).contains("REPLY_TOO_LATE zgc-approver@moubridge.example");
		String newest = Correspondent.replyTo(this.zgc.waitFor(reference, 2).get(1));
		assertThat(receive(TestMail.to(newest).vouchedFor())).isEqualTo(Outcome.DECIDED);
		assertThat(receive(TestMail.to(newest).vouchedFor().saying("REJECT\r\nToo late"))).isEqualTo(Outcome.TOO_LATE);
		assertThat(this.approvals.decisions(reference)).hasSize(1);
	}

	@Test
	void twoApproversAnswerAtOnce() {
		String reference = this.life.submitted("mranti");
		List<byte[]> mails = List.of(this.mranti.credibly(reference).from(this.mranti.address()).bytes(),
				this.zgc.credibly(reference).bytes());
		assertThat(mails.stream()
			.map((mail) -> CompletableFuture.supplyAsync(() -> this.inbox.receive(mail)))
			.toList()
			.stream()
			.map(CompletableFuture::join)).containsExactly(Outcome.DECIDED, Outcome.DECIDED);
		assertThat(this.approvals.decisions(reference)).extracting(Decision::approver)
			.containsExactlyInAnyOrder("mranti-approver", "zgc-approver");
		this.office.settle(reference);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.RUNNING);
	}

	private Outcome receive(TestMail mail) {
		return this.inbox.receive(mail.bytes());
	}

	private UUID request(String reference) {
		return this.approvals.requests(reference)
			.stream()
			.filter((asked) -> asked.slot().party().equals("zgc"))
			.map(ApprovalRequest::id)
			.findFirst()
			.orElseThrow();
	}

}
