package org.moubridge.guest;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.moubridge.notification.Addressee;
import org.moubridge.notification.MailTemplate;

/**
 * Somebody without an account is asked to do a task.
 *
 * @param taskId the engine's id of the task
 * @param form the id of its form
 * @param template the mail that asks
 * @param due the day the task is due where the guest is, in ISO; null when it has none
 */
public record GuestAsk(String taskId, String reference, String title, String form, MailTemplate template, Addressee to,
		@Nullable Instant dueAt, @Nullable String due) {
}
