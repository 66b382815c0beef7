package org.moubridge.reply;

import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what became of a mail, together with what we answer to it. */
@Component
class Filing {

	private final ReceivedMails received;

	private final ReplySettings settings;

	Filing(ReceivedMails received, ReplySettings settings) {
		this.received = received;
		this.settings = settings;
	}

	/** Nobody is written to. */
	@Transactional
	Outcome file(RawMail mail, Outcome outcome) {
		this.received.add(mail, outcome, null, null, null);
		return outcome;
	}

	/** Nobody is written to; the mail stays with the question that it names. */
	@Transactional
	Outcome file(RawMail mail, Outcome outcome, Question question) {
		this.received.add(mail, outcome, question.token().id(), null, null);
		return outcome;
	}

	/**
	 * Answers the mail, unless its sender has had enough answers today: two answering
	 * machines must not talk to each other.
	 * @param answer writes the mail, given the number of the one that came in
	 */
	@Transactional
	Outcome answer(RawMail mail, Outcome outcome, Question question, Consumer<UUID> answer) {
		String address = question.approver().email();
		boolean enough = this.received.answeredToday(address) >= this.settings.answersPerDay();
		UUID id = this.received.add(mail, outcome, question.token().id(), null, enough ? null : address);
		if (!enough) {
			answer.accept(id);
		}
		return outcome;
	}

}
