package org.moubridge.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A message on its way.
 *
 * @param subject see {@link Mail}
 * @param messageId the {@code Message-ID} header, the same in every attempt
 */
public record OutgoingMail(UUID id, MailTemplate template, Addressee to, @Nullable String initiative,
		@Nullable String subject, Map<String, String> data, String messageId, MessageStatus status, Instant createdAt) {

	public OutgoingMail {
		data = Map.copyOf(data);
	}

}
