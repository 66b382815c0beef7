package org.moubridge.reply;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.moubridge.approval.Asking;
import org.moubridge.approval.DecisionToken;
import org.moubridge.initiative.Timeline;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.OutgoingMail;
import org.moubridge.notification.ReturnedMails;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Automatic replies of approvers who are away: noted, and told to the coordinators of
 * their party, once for each question. Nothing is answered to the machine.
 */
@Component
class Absences {

	/** The mails that ask; answering machines write to either of their addresses. */
	private static final Set<MailTemplate> ASKING = EnumSet.of(MailTemplate.APPROVAL_REQUEST,
			MailTemplate.APPROVAL_REMINDER);

	private final Asking asking;

	private final AskedQuestions questions;

	private final ReturnedMails sent;

	private final ReceivedMails received;

	private final Timeline timeline;

	private final ReplyMails mails;

	private final ReplySettings settings;

	Absences(Asking asking, AskedQuestions questions, ReturnedMails sent, ReceivedMails received, Timeline timeline,
			ReplyMails mails, ReplySettings settings) {
		this.asking = asking;
		this.questions = questions;
		this.sent = sent;
		this.received = received;
		this.timeline = timeline;
		this.mails = mails;
		this.settings = settings;
	}

	@Transactional
	Outcome receive(RawMail mail) {
		Optional<Question> question = token(mail).map(this.questions::of).filter((asked) -> isFrom(mail, asked));
		Outcome outcome = question.isPresent() ? Outcome.AWAY : Outcome.MACHINE;
		boolean news = question.filter(Question::isOpen)
			.filter((asked) -> !this.received.hasAny(asked.token().id(), Outcome.AWAY))
			.isPresent();
		this.received.add(mail, outcome, question.map((asked) -> asked.token().id()).orElse(null), null, null);
		if (news) {
			note(question.orElseThrow());
		}
		return outcome;
	}

	private void note(Question question) {
		var subject = question.request().subject();
		this.timeline.add(subject.reference(), "approver-away", question.approver(),
				Map.of("version", Integer.toString(subject.version())));
		this.mails.away(question);
	}

	private Optional<DecisionToken> token(RawMail mail) {
		return mail.tag(Replies.PREFIX)
			.flatMap(this.asking::byReplyKey)
			.or(() -> mail.tag(ReturnedMails.PREFIX)
				.flatMap(this.sent::find)
				.filter((asked) -> ASKING.contains(asked.template()))
				.map(OutgoingMail::subject)
				.map(UUID::fromString)
				.flatMap(this.asking::token));
	}

	private boolean isFrom(RawMail mail, Question question) {
		return mail.sender()
			.filter(question.approver().email()::equalsIgnoreCase)
			.filter((sender) -> AuthenticationResults.verdict(mail, this.settings.authservId(),
					sender) != AuthenticationResults.Verdict.FAIL)
			.isPresent();
	}

}
