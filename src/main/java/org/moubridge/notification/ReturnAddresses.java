package org.moubridge.notification;

import java.util.UUID;

import org.springframework.stereotype.Component;

/** Where a mail comes back to that cannot be delivered: to an address of its own. */
@Component
class ReturnAddresses {

	private final Outbox outbox;

	private final NotificationSettings settings;

	ReturnAddresses(Outbox outbox, NotificationSettings settings) {
		this.outbox = outbox;
		this.settings = settings;
	}

	String of(OutgoingMail mail) {
		return (this.settings.replyDomain() != null) ? address(this.outbox.bounceKey(mail.id())) : this.settings.from();
	}

	private String address(UUID key) {
		return ReturnedMails.PREFIX + key.toString().replace("-", "") + "@" + this.settings.replyDomain();
	}

}
