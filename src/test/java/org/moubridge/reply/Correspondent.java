package org.moubridge.reply;

import java.time.Duration;
import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.moubridge.MailServer;

/** An approver at her mailbox. */
final class Correspondent {

	private final String login;

	Correspondent(String login) {
		this.login = login;
	}

	String address() {
		return this.login + "@moubridge.example";
	}

	/** Begins an answer to the first mail that asked her about an initiative. */
	TestMail answers(String reference) {
		return TestMail.to(replyTo(asked(reference))).from(address());
	}

	/** Begins an answer that the own mail server vouches for. */
	TestMail credibly(String reference) {
		return answers(reference).vouchedFor();
	}

	MimeMessage asked(String reference) {
		return waitFor(reference, 1).get(0);
	}

	/** Waits until so many mails that can be answered have come. */
	List<MimeMessage> waitFor(String reference, int number) {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> mails(reference).stream().filter((mail) -> replyTo(mail).startsWith("decide+")).toList(),
					(found) -> found.size() >= number);
	}

	/** Returns the subjects of everything that came about an initiative. */
	List<String> subjects(String reference) {
		return mails(reference).stream().map(Correspondent::subject).toList();
	}

	List<MimeMessage> mails(String reference) {
		return MailServer.mailsTo(address())
			.stream()
			.filter((mail) -> subject(mail).startsWith("[" + reference + "]"))
			.toList();
	}

	static String replyTo(MimeMessage mail) {
		try {
			return ((InternetAddress) mail.getReplyTo()[0]).getAddress();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String subject(MimeMessage mail) {
		try {
			return mail.getSubject();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
