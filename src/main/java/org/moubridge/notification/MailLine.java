package org.moubridge.notification;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A mail in a list on another feature's page; no link that decides is in it.
 *
 * @param subject the subject line as the recipient sees it
 * @param language the recipient's
 * @param to the recipient's name
 */
public record MailLine(UUID id, String subject, Locale language, String to, MessageStatus status, Instant createdAt) {

	static MailLine of(Correspondence.Entry entry) {
		OutgoingMail mail = entry.mail();
		return new MailLine(mail.id(), entry.subject(), mail.to().language(), mail.to().name(), mail.status(),
				mail.createdAt());
	}

}
