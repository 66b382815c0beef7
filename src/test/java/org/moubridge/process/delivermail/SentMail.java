package org.moubridge.process.delivermail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A mail as the server got it. */
final class SentMail {

	private static final Pattern LINK = Pattern.compile("/decide/[\\w-]{43}");

	private static final Pattern BORDER = Pattern.compile("boundary=\"([^\"]+)\"");

	private SentMail() {
	}

	/** Returns the one link that all these mails have. */
	static String link(List<String> mails) {
		List<String> links = mails.stream().map(SentMail::link).distinct().toList();
		if (links.size() != 1) {
			throw new AssertionError(links.size() + " links in " + mails.size() + " mails");
		}
		return links.get(0);
	}

	static String link(String mail) {
		Matcher link = LINK.matcher(text(mail));
		if (!link.find()) {
			throw new AssertionError("no link in the mail");
		}
		return link.group();
	}

	static String text(String mail) {
		try {
			var message = new MimeMessage((Session) null,
					new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
			return ((Multipart) message.getContent()).getBodyPart(0).getContent().toString();
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String border(String mail) {
		Matcher border = BORDER.matcher(mail);
		return border.find() ? border.group(1) : "none";
	}

}
