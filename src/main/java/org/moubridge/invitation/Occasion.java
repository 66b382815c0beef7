package org.moubridge.invitation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that takes place and that people are invited to.
 *
 * @param uid never changes, and nothing else in the world has it
 * @param place null while it is not known
 */
record Occasion(String uid, String title, Instant begin, Instant end, @Nullable String place) {
}
