package org.moubridge.notification;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Carries messages to the mail server; implemented by the process of each message. */
public interface MailDelivery {

	/**
	 * Starts the delivery in the caller's transaction.
	 * @param reference the initiative; null for mails that belong to none
	 * @param notBefore when it may leave at the earliest; null for at once
	 */
	void start(UUID message, @Nullable String reference, @Nullable Instant notBefore);

	/**
	 * A message that was delivered has come back: leaves it to a person, like one that
	 * was refused.
	 * @param reference the initiative; null for mails that belong to none
	 * @param diagnostic what the server said
	 */
	void returned(UUID message, @Nullable String reference, String diagnostic);

	/** Tries a message that has failed for good once more. */
	void again(UUID message);

	/** Ends the delivery of a message that has not left. */
	void cancel(UUID message);

}
