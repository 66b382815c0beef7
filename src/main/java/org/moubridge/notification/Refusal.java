package org.moubridge.notification;

import java.util.Set;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Why a server did not take a mail.
 *
 * @param code the SMTP reply code (RFC 5321, 4.2); not positive when the connection broke
 * @param everybody whether it refuses the sender, and so would refuse every mail
 */
record Refusal(int code, boolean everybody, String reply) {

	/** Service not available; authentication required, failed, or of the wrong kind. */
	private static final Set<Integer> ABOUT_US = Set.of(421, 454, 530, 534, 535, 538);

	static Refusal of(MessagingException failure) {
		Refusal refusal = new Refusal(0, false, reply(failure));
		for (Exception each = failure; each instanceof MessagingException; each = ((MessagingException) each)
			.getNextException()) {
			if (each instanceof SMTPSenderFailedException sender) {
				return new Refusal(sender.getReturnCode(), true, reply(each));
			}
			if (each instanceof SMTPAddressFailedException address) {
				refusal = new Refusal(address.getReturnCode(), false, reply(each));
			}
			else if (each instanceof SMTPSendFailedException send && refusal.code() == 0) {
				refusal = new Refusal(send.getReturnCode(), false, reply(each));
			}
		}
		return refusal;
	}

	/**
	 * Returns the refusal as those who send mails deal with it.
	 * @param offered whether the server was given the whole mail
	 */
	RuntimeException asException(boolean offered) {
		if (this.code <= 0) {
			return new ConnectionLost(this.reply, offered);
		}
		if (this.everybody || ABOUT_US.contains(this.code)) {
			return new MailServerUnavailable(this.reply);
		}
		return (this.code >= 500) ? new RecipientRefused(this.reply) : new MailDeferred(this.reply);
	}

	private static String reply(Exception failure) {
		return (failure.getMessage() != null) ? failure.getMessage().strip() : failure.toString();
	}

}
