package org.moubridge.initiative;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One change of an initiative's course.
 *
 * @param party the party that asked for it; the leading one where none did
 * @param person who asked for it: login; null when the system did
 * @param heldStatus what the initiative was before
 * @param heldVersion the version that both had approved before
 * @param outcome what came of it; null while it is open
 */
public record Course(UUID id, String reference, CourseKind kind, String party, @Nullable String person, Instant beganAt,
		InitiativeStatus heldStatus, int heldVersion, @Nullable String outcome, @Nullable Instant endedAt) {
}
