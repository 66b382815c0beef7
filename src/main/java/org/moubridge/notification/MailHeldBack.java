package org.moubridge.notification;

import java.time.Instant;

/** As many mails have left for this recipient's domain as may leave for now. */
public class MailHeldBack extends RuntimeException {

	private final transient Instant until;

	MailHeldBack(String domain, Instant until) {
		super(domain);
		this.until = until;
	}

	/** Returns when the mail has a place among those that may leave. */
	public Instant until() {
		return this.until;
	}

}
