package org.moubridge.notification;

/** How far a message has come. */
public enum MessageStatus {

	/** To be sent, or to be tried again. */
	WAITING,

	/** Taken over by the mail server. */
	SENT,

	/** Given up until a person has it sent again. */
	FAILED,

	/** No longer needed, or not allowed to leave this installation. */
	CANCELLED

}
