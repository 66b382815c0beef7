package org.moubridge.reply;

import java.util.Optional;

import org.moubridge.access.Refusal;
import org.moubridge.approval.Answers;
import org.moubridge.approval.Asking;
import org.moubridge.approval.DecisionToken;
import org.moubridge.reply.AuthenticationResults.Verdict;

import org.springframework.stereotype.Component;

/**
 * Answers of approvers. One counts only when it comes from her registered address, our
 * mail server vouches for that, its first line is one of the four answers, and nothing
 * more than a mail is needed; what else may be hers, she is asked to confirm.
 */
@Component
class Replies {

	static final String PREFIX = "decide+";

	private final Asking asking;

	private final Answers answers;

	private final AskedQuestions questions;

	private final ReplyReader reader;

	private final Deciding deciding;

	private final Filing filing;

	private final ReplyMails mails;

	private final ReplySettings settings;

	Replies(Asking asking, Answers answers, AskedQuestions questions, ReplyReader reader, Deciding deciding,
			Filing filing, ReplyMails mails, ReplySettings settings) {
		this.asking = asking;
		this.answers = answers;
		this.questions = questions;
		this.reader = reader;
		this.deciding = deciding;
		this.filing = filing;
		this.mails = mails;
		this.settings = settings;
	}

	Outcome receive(RawMail mail) {
		Optional<DecisionToken> token = mail.tag(PREFIX).flatMap(this.asking::byReplyKey);
		return token.map((found) -> receive(mail, this.questions.of(found)))
			.orElseGet(() -> this.filing.file(mail, Outcome.STRANGE));
	}

	private Outcome receive(RawMail mail, Question question) {
		Optional<String> sender = mail.sender();
		boolean registered = sender.filter(question.approver().email()::equalsIgnoreCase).isPresent();
		Verdict verdict = registered
				? AuthenticationResults.verdict(mail, this.settings.authservId(), sender.orElseThrow())
				: Verdict.UNKNOWN;
		if (sender.isEmpty() || verdict == Verdict.FAIL) {
			return this.filing.file(mail, Outcome.QUARANTINED, question);
		}
		if (!question.isOpen()) {
			return tooLate(mail, question);
		}
		// what somebody at another address wrote is not put into her mouth
		Reading reading = registered ? this.reader.read(mail) : new Reading(null, "", Reading.Problem.NO_ANSWER);
		return (verdict == Verdict.PASS) ? accept(mail, question, reading) : confirm(mail, question, reading);
	}

	private Outcome accept(RawMail mail, Question question, Reading reading) {
		if (reading.problem() != null) {
			return this.filing.answer(mail, Outcome.NOT_UNDERSTOOD, question,
					(id) -> this.mails.notUnderstood(id, question, reading.problem()));
		}
		if (question.signIn()) {
			return confirm(mail, question, reading);
		}
		try {
			return this.deciding.decide(mail, question, reading);
		}
		catch (Refusal refusal) {
			Question now = this.questions.of(question.token());
			return now.isOpen() ? confirm(mail, now, reading) : tooLate(mail, now);
		}
	}

	private Outcome confirm(RawMail mail, Question question, Reading reading) {
		return this.filing.answer(mail, Outcome.TO_CONFIRM, question, (id) -> {
			if (reading.answer() != null) {
				this.answers.keepPending(question.request().id(), question.approver().id(), reading.answer(),
						reading.comment());
			}
			this.mails.confirm(id, question, reading);
		});
	}

	private Outcome tooLate(RawMail mail, Question question) {
		return this.filing.answer(mail, Outcome.TOO_LATE, question, (id) -> this.mails.tooLate(id, question));
	}

}
