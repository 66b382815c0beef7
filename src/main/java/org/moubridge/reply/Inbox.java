package org.moubridge.reply;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Deals with every mail that comes in, whoever wrote it: machines first, then the limits,
 * then whether it was here before, and only then what it says.
 */
@Component
class Inbox {

	private static final Logger logger = LoggerFactory.getLogger(Inbox.class);

	private final Machines machines;

	private final ReceivedMails received;

	private final Replies replies;

	private final Absences absences;

	private final Bounces bounces;

	private final Filing filing;

	Inbox(Machines machines, ReceivedMails received, Replies replies, Absences absences, Bounces bounces,
			Filing filing) {
		this.machines = machines;
		this.received = received;
		this.replies = replies;
		this.absences = absences;
		this.bounces = bounces;
		this.filing = filing;
	}

	/**
	 * Everything that the mail brings about is committed when this returns, and nothing
	 * when it throws; it may be called again with the same mail, here or on another node.
	 */
	Outcome receive(byte[] bytes) {
		RawMail mail = RawMail.of(bytes);
		Outcome outcome = once(mail);
		if (outcome == Outcome.QUARANTINED) {
			logger.warn("Mail {} is quarantined: it did not come from whom it says", mail.hash());
		}
		else {
			logger.info("Mail {}: {}", mail.hash(), outcome);
		}
		return outcome;
	}

	private Outcome once(RawMail mail) {
		Machines.Kind kind = this.machines.kind(mail);
		boolean allowed = MailLimits.allow(mail);
		if (this.received.knows(mail)) {
			return Outcome.DUPLICATE;
		}
		try {
			return allowed ? deal(mail, kind) : this.filing.file(mail, Outcome.STRANGE);
		}
		catch (DuplicateKeyException ex) {
			return Outcome.DUPLICATE;
		}
	}

	private Outcome deal(RawMail mail, Machines.Kind kind) {
		return switch (kind) {
			case ANSWER -> this.replies.receive(mail);
			case AWAY -> this.absences.receive(mail);
			case REPORT -> this.bounces.receive(mail);
			case MACHINE -> this.filing.file(mail, Outcome.MACHINE);
		};
	}

}
