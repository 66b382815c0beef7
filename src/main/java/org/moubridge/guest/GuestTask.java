package org.moubridge.guest;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.moubridge.notification.Addressee;
import org.moubridge.notification.MailTemplate;

/**
 * A task that a guest is asked to do.
 *
 * @param taskId the engine's id of the task
 * @param form the id of its form
 * @param template the mail that asks for it
 * @param party the party on whose side the guest is; null for none
 * @param claimed whether a coordinator has taken it on
 * @param endedAt null while it is open
 * @param done whether it ended because somebody did it
 * @param draft what the guest typed and did not send yet, as JSON; null for nothing
 */
public record GuestTask(UUID id, String taskId, String reference, String form, MailTemplate template, String name,
		String address, Locale language, @Nullable String party, @Nullable Instant dueAt, boolean claimed,
		@Nullable Instant endedAt, boolean done, @Nullable String draft) {

	/** Whether the guest may do it now. */
	public boolean isOpen() {
		return this.endedAt == null && !this.claimed;
	}

	Addressee addressee() {
		return new Addressee(null, this.party, this.name, this.address, this.language);
	}

}
