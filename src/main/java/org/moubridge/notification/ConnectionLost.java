package org.moubridge.notification;

/**
 * The connection broke while a mail was being handed over. Nobody knows whether it
 * arrived, so it has to be tried again (RFC 5321, 4.5.4.1): the same mail, by the same
 * {@code Message-ID}.
 */
public class ConnectionLost extends MailServerUnavailable {

	/** Whether the server may have the whole mail. */
	private final boolean offered;

	ConnectionLost(String reply, boolean offered) {
		super(reply);
		this.offered = offered;
	}

	boolean mayHaveArrived() {
		return this.offered;
	}

}
