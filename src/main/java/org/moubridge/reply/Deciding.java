package org.moubridge.reply;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.moubridge.access.Refusal;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Assurance;
import org.moubridge.approval.Channel;
import org.moubridge.approval.DecisionTask;
import org.moubridge.approval.Evidence;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Completes the task of an answer and files its mail, in one transaction. Whoever loses a
 * race against the other party's answer is not asked to send it again.
 */
@Component
class Deciding {

	private static final int TRIES = 5;

	private static final long JITTER_NANOS = 50_000_000;

	private static final int LONGEST = 300;

	private final Approvals approvals;

	private final DecisionTask task;

	private final Filing filing;

	private final TransactionTemplate transaction;

	Deciding(Approvals approvals, DecisionTask task, Filing filing, TransactionTemplate transaction) {
		this.approvals = approvals;
		this.task = task;
		this.filing = filing;
		this.transaction = transaction;
	}

	/** Throws {@link Refusal} when the answer is not valid; nothing is filed then. */
	Outcome decide(RawMail mail, Question question, Reading reading) {
		for (int attempt = 1;; attempt++) {
			try {
				this.transaction.executeWithoutResult((status) -> complete(mail, question, reading));
				return Outcome.DECIDED;
			}
			catch (ConcurrencyFailureException ex) {
				if (attempt == TRIES) {
					throw ex;
				}
				LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1, attempt * JITTER_NANOS));
			}
		}
	}

	private void complete(RawMail mail, Question question, Reading reading) {
		String waiting = this.approvals.request(question.request().id())
			.filter(ApprovalRequest::isOpen)
			.map(ApprovalRequest::taskId)
			.orElseThrow(() -> new Refusal("error.decision.already"));
		this.filing.file(mail, Outcome.DECIDED, question);
		this.task.complete(waiting, question.approver().id(), reading.answer(), reading.comment(),
				evidence(mail, question));
	}

	private static Evidence evidence(RawMail mail, Question question) {
		return new Evidence(Channel.REPLY, Assurance.REPLY, authentication(mail), question.token().id(),
				question.approver().language(), null, null, program(mail), null);
	}

	/** What the own mail server wrote above all that others wrote, in one line. */
	private static @Nullable String authentication(RawMail mail) {
		return mail.headers("Authentication-Results")
			.stream()
			.findFirst()
			.map((results) -> results.replaceAll("\\s+", " ").strip())
			.map((line) -> line.substring(0, Math.min(line.length(), LONGEST)))
			.orElse(null);
	}

	private static @Nullable String program(RawMail mail) {
		String name = mail.header("User-Agent") + mail.header("X-Mailer");
		return name.isEmpty() ? null : name.substring(0, Math.min(name.length(), LONGEST));
	}

}
