package org.moubridge.reply;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.integration.mail.ImapMailReceiver;

/**
 * The mailbox on the IMAP server. Unlike its parent it marks a mail as read only after it
 * was dealt with, so that none is lost when the product stops in between.
 */
class Mailbox extends ImapMailReceiver {

	private static final Logger logger = LoggerFactory.getLogger(Mailbox.class);

	private static final String TIMEOUT = "30000";

	/** Longer than the server is left to wait for mails without being asked. */
	private static final String SILENCE = "300000";

	private final Inbox inbox;

	private final long largest;

	Mailbox(ReplySettings settings, Inbox inbox) {
		super(url(settings));
		this.inbox = inbox;
		this.largest = settings.largest().toBytes();
		setJavaMailProperties(properties(settings.tls() ? "imaps" : "imap"));
		setSearchTermStrategy((supported, folder) -> new AndTerm(new FlagTerm(new Flags(Flags.Flag.SEEN), false),
				new FlagTerm(new Flags(Flags.Flag.FLAGGED), false)));
	}

	/**
	 * Deals with everything that is unread; returns false when something has to be tried
	 * again.
	 */
	boolean read() throws MessagingException {
		boolean all = true;
		openFolder();
		try {
			for (Message message : searchForNewMessages()) {
				all &= read(message);
			}
		}
		finally {
			closeFolder();
		}
		return all;
	}

	/** Whether the server tells when something comes. */
	boolean tells() throws MessagingException {
		openFolder();
		return getFolder().getStore() instanceof IMAPStore store && store.hasCapability("IDLE");
	}

	/**
	 * Whether nothing came while the rest was read: the server tells only of what comes
	 * from now on.
	 */
	boolean isRead() throws MessagingException {
		openFolder();
		return searchForNewMessages().length == 0;
	}

	private boolean read(Message message) throws MessagingException {
		if (message.getSize() > this.largest) {
			logger.warn("A mail of {} bytes is left in the mailbox, flagged: it is too large", message.getSize());
			message.setFlag(Flags.Flag.FLAGGED, true);
			return true;
		}
		try {
			var bytes = new ByteArrayOutputStream();
			message.writeTo(bytes);
			this.inbox.receive(bytes.toByteArray());
			message.setFlag(Flags.Flag.SEEN, true);
			return true;
		}
		catch (IOException | RuntimeException ex) {
			logger.warn("A mail could not be dealt with, trying again", ex);
			return false;
		}
	}

	private static String url(ReplySettings settings) {
		return (settings.tls() ? "imaps" : "imap") + "://" + encoded(settings.user()) + ":"
				+ encoded(settings.password()) + "@" + settings.host() + ":" + settings.port() + "/"
				+ settings.folder();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	private static Properties properties(String protocol) {
		var properties = new Properties();
		properties.setProperty("mail." + protocol + ".connectiontimeout", TIMEOUT);
		properties.setProperty("mail." + protocol + ".timeout", SILENCE);
		properties.setProperty("mail." + protocol + ".writetimeout", TIMEOUT);
		properties.setProperty("mail.imaps.ssl.checkserveridentity", "true");
		return properties;
	}

}
