package org.moubridge.notification;

import java.util.Map;
import java.util.UUID;

import org.moubridge.access.AddressChanged;
import org.moubridge.access.Person;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes what has not left to a person's new address, and tells the old one. What had
 * failed is tried again.
 */
@Component
class ChangedAddresses {

	private final Outbox outbox;

	private final Mails mails;

	private final MailDelivery delivery;

	ChangedAddresses(Outbox outbox, Mails mails, MailDelivery delivery) {
		this.outbox = outbox;
		this.mails = mails;
		this.delivery = delivery;
	}

	/** First of all: later listeners write to the new address. */
	@EventListener
	@Order(0)
	void on(AddressChanged change) {
		Person person = change.person();
		this.outbox.readdress(person.id(), person.email());
		this.outbox.failedFor(person.id()).stream().filter(this.outbox::revive).forEach(this.delivery::again);
		tell(new Addressee(null, person.party(), person.name(), change.before(), person.language()), change.by());
	}

	/** Tells whoever reads the old address that it is no longer written to. */
	void tell(Addressee before, Person by) {
		this.mails.send(new Mail("address/" + UUID.randomUUID(), MailTemplate.ADDRESS_CHANGED, before, null, null,
				Map.of("actor", by.name(), "url", "/")));
	}

}
