package org.moubridge.approval;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody who is to decide wants to know first.
 *
 * @param request the request for approval that she was asked by
 * @param asker login of the person
 * @param answer null until a coordinator of the leading party has answered
 */
public record Question(UUID id, UUID request, String reference, String asker, String text, Instant askedAt,
		@Nullable String answer, @Nullable String answeredBy, @Nullable Instant answeredAt) {
}
