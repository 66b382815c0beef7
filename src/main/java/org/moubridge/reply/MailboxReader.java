package org.moubridge.reply;

import java.time.Duration;

import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * The thread of this node that reads the mailbox. Every node may have one: what they read
 * at the same time counts once.
 */
class MailboxReader implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(MailboxReader.class);

	/** A mail that is being dealt with is given this time. */
	private static final Duration FAREWELL = Duration.ofSeconds(20);

	private final Mailbox mailbox;

	private final Duration poll;

	private volatile boolean running;

	private Thread thread = new Thread();

	MailboxReader(Mailbox mailbox, Duration poll) {
		this.mailbox = mailbox;
		this.poll = poll;
	}

	@Override
	public synchronized void start() {
		this.running = true;
		this.thread = new Thread(this::work, "mailbox-reader");
		this.thread.setDaemon(true);
		this.thread.start();
	}

	@Override
	public synchronized void stop() {
		this.running = false;
		this.mailbox.cancelPing();
		try {
			this.thread.interrupt();
			this.thread.join(FAREWELL.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void work() {
		try {
			while (this.running) {
				if (!readAndWait()) {
					Thread.sleep(this.poll.toMillis());
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Returns whether to look again at once. */
	private boolean readAndWait() {
		try {
			if (this.mailbox.read() && this.mailbox.tells()) {
				if (this.mailbox.isRead()) {
					this.mailbox.waitForNewMessages();
				}
				return true;
			}
		}
		catch (MessagingException | RuntimeException ex) {
			if (this.running) {
				logger.warn("The mailbox cannot be read, trying again: {}", ex.getMessage());
			}
		}
		return false;
	}

}
