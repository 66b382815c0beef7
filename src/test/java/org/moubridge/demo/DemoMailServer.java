package org.moubridge.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** A mail server where every address is a mailbox; nothing leaves this machine. */
class DemoMailServer {

	static final String PRODUCT = "product@moubridge.example";

	static final String AUTHSERV_ID = "mail.moubridge.example";

	private final GreenMail server;

	private final KeptMails kept;

	private final List<DemoMail> mails = new ArrayList<>();

	DemoMailServer(KeptMails kept, int smtpPort, int imapPort) {
		this.kept = kept;
		this.server = new GreenMail(
				new ServerSetup[] { new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
						new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP) });
		this.server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
		this.server.start();
		this.kept.load().forEach((mail) -> restore(mail.address(), mail.content()));
		users().setMessageDeliveryHandler(this::receive);
	}

	int imapPort() {
		return this.server.getImap().getPort();
	}

	int smtpPort() {
		return this.server.getSmtp().getPort();
	}

	/** Returns all mails, newest first. */
	synchronized List<DemoMail> mails() {
		List<DemoMail> newestFirst = new ArrayList<>(this.mails);
		Collections.reverse(newestFirst);
		return newestFirst;
	}

	synchronized Optional<DemoMail> mail(int number) {
		return (number >= 0 && number < this.mails.size()) ? Optional.of(this.mails.get(number)) : Optional.empty();
	}

	void stop() {
		this.server.stop();
	}

	/**
	 * The mail is on the disk before the sender hears "250". Whoever writes from this
	 * machine is believed; what she claims about that herself is not.
	 */
	private synchronized GreenMailUser receive(MovingMessage moving, MailAddress address)
			throws MessagingException, UserException {
		moving.getMessage().removeHeader("Authentication-Results");
		moving.getMessage().setHeader("Authentication-Results", AUTHSERV_ID + "; dmarc=pass");
		this.kept.keep(address.getEmail(), moving.getMessage());
		this.mails.add(DemoMail.of(this.mails.size(), address.getEmail(), moving.getMessage()));
		return mailbox(address.getEmail());
	}

	private synchronized void restore(String address, MimeMessage mail) {
		try {
			mailbox(address).deliver(mail);
			this.mails.add(DemoMail.of(this.mails.size(), address, mail));
		}
		catch (MessagingException | UserException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What is for the product itself is in one mailbox. */
	private GreenMailUser mailbox(String recipient) throws UserException {
		String address = recipient.matches("(decide|bounce)\\+.*") ? PRODUCT : recipient;
		GreenMailUser mailbox = users().getUserByEmail(address);
		return (mailbox != null) ? mailbox : users().createUser(address, address, address);
	}

	private UserManager users() {
		return this.server.getManagers().getUserManager();
	}

}
