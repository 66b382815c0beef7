package org.moubridge.notification;

import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The mail server of {@code spring.mail.*}. Spring's own sender hides the server's
 * replies, which the people who look for a mail need.
 */
@Component
class SmtpServer {

	private final JavaMailSenderImpl account;

	SmtpServer(JavaMailSenderImpl account) {
		this.account = account;
		Properties timeouts = account.getJavaMailProperties();
		timeouts.putIfAbsent("mail.smtp.connectiontimeout", "10000");
		timeouts.putIfAbsent("mail.smtp.timeout", "20000");
		timeouts.putIfAbsent("mail.smtp.writetimeout", "20000");
	}

	/** Returns what the server said when it took the mail over. */
	String send(MimeMessage message) {
		SMTPTransport transport = connect();
		try {
			transport.sendMessage(message, message.getAllRecipients());
			return transport.getLastServerResponse().strip();
		}
		catch (MessagingException ex) {
			throw Refusal.of(ex).asException(Envelopes.wasOffered(message));
		}
		finally {
			hangUp(transport);
		}
	}

	boolean answers() {
		try {
			hangUp(connect());
			return true;
		}
		catch (MailServerUnavailable ex) {
			return false;
		}
	}

	private SMTPTransport connect() {
		try {
			Transport transport = this.account.getSession()
				.getTransport(this.account.getProtocol() != null ? this.account.getProtocol() : "smtp");
			String user = StringUtils.hasText(this.account.getUsername()) ? this.account.getUsername() : null;
			String password = (user != null) ? this.account.getPassword() : null;
			transport.connect(this.account.getHost(), this.account.getPort(), user, password);
			return (SMTPTransport) transport;
		}
		catch (MessagingException ex) {
			throw new MailServerUnavailable(ex.getMessage());
		}
	}

	/** What happens after the server has taken the mail changes nothing. */
	private static void hangUp(Transport transport) {
		try {
			transport.close();
		}
		catch (MessagingException ex) {
			// the connection is gone already
		}
	}

}
