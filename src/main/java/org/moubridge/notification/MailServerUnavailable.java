package org.moubridge.notification;

/**
 * The mail server takes no mail at all: not reachable, or it does not accept who we are.
 */
public class MailServerUnavailable extends RuntimeException {

	MailServerUnavailable(String reply) {
		super(reply);
	}

}
