package org.moubridge.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails that a server took over and could not deliver after all. */
@Service
public class ReturnedMails {

	/** How the local part of a return address begins; the tag of the mail follows. */
	public static final String PREFIX = "bounce+";

	private static final Logger logger = LoggerFactory.getLogger(ReturnedMails.class);

	private static final Pattern TAG = Pattern
		.compile("([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");

	private static final int LONGEST = 500;

	private final Outbox outbox;

	private final RecipientFilter filter;

	private final MailDelivery delivery;

	ReturnedMails(Outbox outbox, RecipientFilter filter, MailDelivery delivery) {
		this.outbox = outbox;
		this.filter = filter;
		this.delivery = delivery;
	}

	/** Returns the mail that has this tag in its return address. */
	public Optional<OutgoingMail> find(String tag) {
		var parts = TAG.matcher(tag);
		return parts.matches() ? this.outbox.byBounceKey(UUID.fromString(parts.replaceAll("$1-$2-$3-$4-$5")))
				: Optional.empty();
	}

	/**
	 * Marks the mail as failed and leaves it to a person, in Cockpit. A report about an
	 * address that it was not sent to changes nothing.
	 * @param recipients the addresses that could not be reached, in lower case
	 * @param diagnostic what the server said
	 * @return whether this is news
	 */
	@Transactional
	public boolean failed(OutgoingMail mail, Set<String> recipients, String diagnostic) {
		String said = OneLine.of("Returned: " + diagnostic);
		String reply = said.substring(0, Math.min(said.length(), LONGEST));
		if (!wentTo(mail, recipients) || !this.outbox.bounced(mail.id(), reply)) {
			return false;
		}
		logger.warn("Mail {} of {} came back undelivered", mail.id(), mail.initiative());
		this.delivery.returned(mail.id(), mail.initiative(), reply);
		return true;
	}

	private boolean wentTo(OutgoingMail mail, Set<String> recipients) {
		return this.filter.destination(mail.to().email())
			.filter((address) -> recipients.contains(address.toLowerCase(Locale.ROOT)))
			.isPresent();
	}

}
