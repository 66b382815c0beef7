package org.moubridge.reply;

import java.util.Optional;

import org.moubridge.notification.OutgoingMail;
import org.moubridge.notification.ReturnedMails;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails of ours that come back. */
@Component
class Bounces {

	private final ReturnedMails returned;

	private final ReceivedMails received;

	Bounces(ReturnedMails returned, ReceivedMails received) {
		this.returned = returned;
		this.received = received;
	}

	/** A report that says nothing new about a mail of ours is only noted. */
	@Transactional
	Outcome receive(RawMail mail) {
		Optional<OutgoingMail> ours = mail.tag(ReturnedMails.PREFIX).flatMap(this.returned::find);
		DeliveryReport report = DeliveryReport.of(mail);
		boolean failed = ours.isPresent() && this.returned.failed(ours.get(), report.failed(), report.diagnostic());
		Outcome outcome = failed ? Outcome.RETURNED : Outcome.MACHINE;
		this.received.add(mail, outcome, null, ours.map(OutgoingMail::id).orElse(null), null);
		return outcome;
	}

}
