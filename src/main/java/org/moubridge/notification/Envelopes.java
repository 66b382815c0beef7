package org.moubridge.notification;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import org.eclipse.angus.mail.smtp.SMTPMessage;

import org.springframework.stereotype.Component;

/** Puts a letter into the form that mail servers take. */
@Component
class Envelopes {

	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	private final LetterPrinter printer;

	private final NotificationSettings settings;

	private final Enclosures enclosures;

	Envelopes(LetterPrinter printer, NotificationSettings settings, Enclosures enclosures) {
		this.printer = printer;
		this.settings = settings;
		this.enclosures = enclosures;
	}

	/**
	 * Returns the mail as it leaves; what cannot be delivered goes to the return address.
	 */
	MimeMessage seal(OutgoingMail mail, Letter letter, String destination, String returnAddress)
			throws MessagingException {
		SMTPMessage message = new SameMessage(mail.messageId());
		message.setEnvelopeFrom(returnAddress);
		message.setFrom(address(this.settings.from(), this.settings.fromName()));
		message.setReplyTo(new InternetAddress[] { new InternetAddress(replyTo(letter)) });
		message.setRecipient(Message.RecipientType.TO, address(destination, OneLine.of(mail.to().name())));
		message.setSubject(subject(mail, letter, destination), UTF_8);
		message.setSentDate(Date.from(mail.createdAt()));
		message.setHeader("Content-Language", letter.language().toLanguageTag());
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setHeader("X-Auto-Response-Suppress", "All");
		thread(message, mail);
		message.setContent(content(mail, letter));
		message.saveChanges();
		return message;
	}

	private String replyTo(Letter letter) {
		return (letter.reply() != null) ? letter.reply() + "@" + this.settings.replyDomain() : this.settings.replyTo();
	}

	/** Whether a server was given the content of this message. */
	static boolean wasOffered(MimeMessage message) {
		return message instanceof SameMessage same && same.offered;
	}

	/** A mail that is redirected says whom it was meant for. */
	private static String subject(OutgoingMail mail, Letter letter, String destination) {
		return destination.equals(mail.to().email()) ? letter.subject()
				: "[for " + mail.to().email() + "] " + letter.subject();
	}

	/** All mails of an initiative answer one message that was never sent. */
	private void thread(MimeMessage message, OutgoingMail mail) throws MessagingException {
		if (mail.initiative() != null) {
			String root = "<" + OneLine.of(mail.initiative()) + "@" + this.settings.domain() + ">";
			message.setHeader("In-Reply-To", root);
			message.setHeader("References", root);
		}
	}

	private MimeMultipart content(OutgoingMail mail, Letter letter) throws MessagingException {
		MimeMultipart alternatives = alternatives(mail, letter);
		String enclosed = mail.data().getOrDefault(Mail.ENCLOSURES, "");
		if (enclosed.isEmpty()) {
			return alternatives;
		}
		var read = new MimeBodyPart();
		read.setContent(alternatives);
		var all = new MimeMultipart("mixed", read);
		for (String id : enclosed.split(",")) {
			all.addBodyPart(file(this.enclosures.open(UUID.fromString(id))));
		}
		return all;
	}

	private static MimeBodyPart file(Enclosure enclosure) throws MessagingException {
		var file = new MimeBodyPart();
		file.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosure.content(), enclosure.mediaType())));
		file.setDisposition(Part.ATTACHMENT);
		try {
			file.setFileName(MimeUtility.encodeText(OneLine.of(enclosure.name()), UTF_8, null));
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
		return file;
	}

	/** Programs take the last one they understand, so what calendars read comes last. */
	private MimeMultipart alternatives(OutgoingMail mail, Letter letter) throws MessagingException {
		var text = new MimeBodyPart();
		text.setText(this.printer.text(letter), UTF_8);
		var html = new MimeBodyPart();
		html.setText(this.printer.html(letter), UTF_8, "html");
		var alternatives = new MimeMultipart("alternative", text, html);
		if (mail.data().containsKey(Mail.CALENDAR)) {
			alternatives.addBodyPart(calendar(mail.data()));
		}
		return alternatives;
	}

	private static MimeBodyPart calendar(Map<String, String> data) throws MessagingException {
		var calendar = new MimeBodyPart();
		String type = "text/calendar; charset=UTF-8; method=" + data.get(Mail.CALENDAR_METHOD);
		byte[] content = data.get(Mail.CALENDAR).getBytes(StandardCharsets.UTF_8);
		calendar.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
		calendar.setHeader("Content-Type", type);
		return calendar;
	}

	private static InternetAddress address(String address, String name) throws MessagingException {
		try {
			InternetAddress strict = new InternetAddress(address, true);
			strict.setPersonal(name, UTF_8);
			return strict;
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Every attempt is the same mail to the servers that see it. */
	private static final class SameMessage extends SMTPMessage {

		private final String id;

		private boolean offered;

		SameMessage(String id) {
			super((Session) null);
			this.id = id;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", this.id);
		}

		@Override
		public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
			this.offered = true;
			super.writeTo(out, ignored);
		}

	}

}
