package org.moubridge.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

import org.moubridge.MailServer;

/** The text of mails as they arrived. */
final class Letters {

	private Letters() {
	}

	/** Returns the texts of those mails to an address that have all these words. */
	static Stream<String> to(String address, String... words) {
		return MailServer.mailsTo(address)
			.stream()
			.map(Letters::whole)
			.filter((text) -> Stream.of(words).allMatch(text::contains));
	}

	private static String whole(MimeMessage mail) {
		try {
			return mail.getSubject() + "\n" + text(mail);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Part part) throws MessagingException, IOException {
		if (part.isMimeType("text/plain")) {
			return part.getContent().toString();
		}
		var text = new StringBuilder();
		if (part.getContent() instanceof Multipart parts) {
			for (int number = 0; number < parts.getCount(); number++) {
				text.append(text(parts.getBodyPart(number)));
			}
		}
		return text.toString();
	}

}
