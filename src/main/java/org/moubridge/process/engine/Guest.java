package org.moubridge.process.engine;

import org.moubridge.notification.Addressee;
import org.moubridge.notification.MailTemplate;

/**
 * Somebody without an account who may do a task by a link.
 *
 * @param template the mail that asks for it
 */
public record Guest(MailTemplate template, Addressee to) {
}
