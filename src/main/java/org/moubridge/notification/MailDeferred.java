package org.moubridge.notification;

/** The mail server did not take this mail now. */
public class MailDeferred extends RuntimeException {

	MailDeferred(String reply) {
		super(reply);
	}

}
