package org.moubridge.demo;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

/**
 * A mail as the mailbox page shows it.
 *
 * @param number its place in the order of arrival, from 0
 * @param text the plain part; empty when there is none
 * @param html the HTML part; empty when there is none
 */
record DemoMail(int number, String address, String from, String subject, Instant date, String text, String html) {

	static DemoMail of(int number, String address, MimeMessage mail) throws MessagingException {
		try {
			Instant date = (mail.getSentDate() != null) ? mail.getSentDate().toInstant() : Instant.EPOCH;
			return new DemoMail(number, address, mail.getFrom()[0].toString(),
					Optional.ofNullable(mail.getSubject()).orElse(""), date, find(mail, "text/plain"),
					find(mail, "text/html"));
		}
		catch (IOException ex) {
			throw new MessagingException("The mail cannot be read", ex);
		}
	}

	private static String find(Part part, String type) throws MessagingException, IOException {
		if (part.isMimeType(type)) {
			return part.getContent().toString();
		}
		if (part.getContent() instanceof Multipart parts) {
			for (int number = 0; number < parts.getCount(); number++) {
				String found = find(parts.getBodyPart(number), type);
				if (!found.isEmpty()) {
					return found;
				}
			}
		}
		return "";
	}

}
