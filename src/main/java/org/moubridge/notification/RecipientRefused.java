package org.moubridge.notification;

/** The mail server will never take this mail; trying again does not help. */
public class RecipientRefused extends RuntimeException {

	RecipientRefused(String reply) {
		super(reply);
	}

}
