package org.moubridge.notification;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param key names this mail among all: initiative, task, purpose, recipient, sequence. A
 * second mail with the same key is not sent
 * @param initiative the reference like {@code INI-2026-0001}; it threads the mails of an
 * initiative
 * @param subject what the mail is about when a {@link MailContext} has to find it again,
 * like the id of an approval request; never a secret
 * @param data what the texts name: {@code title}, {@code lead}, {@code partner},
 * {@code actor}, {@code comment}, {@code version}, {@code hash}, {@code party},
 * {@code since} and {@code due} (ISO dates), {@code days} (working days), {@code event},
 * {@code begins} and {@code ends} (ISO date, time and zone), {@code place},
 * {@code answer}, {@code status}, {@code task}, {@code code}, {@code login}, {@code url}
 * (with or without the base address)
 * @param notBefore when it may leave at the earliest; null for at once
 */
public record Mail(String key, MailTemplate template, Addressee to, @Nullable String initiative,
		@Nullable String subject, Map<String, String> data, @Nullable Instant notBefore) {

	/** The datum that goes to the recipient's calendar: an iTIP message (RFC 5546). */
	public static final String CALENDAR = "calendar";

	/** The datum that says which: {@code REQUEST} or {@code CANCEL}. */
	public static final String CALENDAR_METHOD = "method";

	/** The datum with the ids of the {@link Enclosures}, separated by commas. */
	public static final String ENCLOSURES = "enclosures";

	public Mail {
		data = Map.copyOf(data);
	}

	/** A mail that leaves at once. */
	public Mail(String key, MailTemplate template, Addressee to, @Nullable String initiative, @Nullable String subject,
			Map<String, String> data) {
		this(key, template, to, initiative, subject, data, null);
	}

}
