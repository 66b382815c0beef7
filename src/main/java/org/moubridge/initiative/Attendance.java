package org.moubridge.initiative;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Whether a participant was at a session.
 *
 * @param presence PRESENT, LATE or ABSENT
 * @param minutes how long; null when not counted
 */
public record Attendance(UUID registration, String presence, @Nullable Integer minutes) {
}
