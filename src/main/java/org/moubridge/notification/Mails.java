package org.moubridge.notification;

import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way to send a mail. */
@Service
public class Mails {

	private final Outbox outbox;

	private final MailDelivery delivery;

	Mails(Outbox outbox, MailDelivery delivery) {
		this.outbox = outbox;
		this.delivery = delivery;
	}

	/**
	 * Puts the mail on its way in the caller's transaction: it leaves only if the fact it
	 * reports is committed. Does nothing when a mail with the same key exists.
	 */
	@Transactional
	public void send(Mail mail) {
		UUID id = UUID.randomUUID();
		if (this.outbox.add(id, mail)) {
			this.delivery.start(id, mail.initiative(), mail.notBefore());
		}
	}

}
