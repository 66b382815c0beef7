package org.moubridge.notification;

import java.util.Map;

/** What a feature adds to its own mails at the moment they leave. */
public interface MailContext {

	/**
	 * In the model: the local part of the address that answers to this mail go to.
	 */
	String REPLY = "reply";

	/**
	 * Whether the mail still makes sense: its task is open, its link not revoked. Asked
	 * before every attempt; {@code true} for the mails of others.
	 */
	boolean relevant(OutgoingMail mail);

	/**
	 * Returns what the stored data must not hold, like the {@code link} of an approval
	 * request, which is derived anew for each attempt; empty for the mails of others.
	 */
	Map<String, Object> model(OutgoingMail mail);

	/**
	 * The mail server has taken the mail over; called in the transaction that records it.
	 */
	default void handedOver(OutgoingMail mail) {
	}

}
