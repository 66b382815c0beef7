package org.moubridge.initiative;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in an initiative.
 *
 * @param fact the key of its sentence, {@code timeline.<fact>} in the messages
 * @param person who did it: login; null when the system did
 * @param party for which party; null when for none
 * @param details what the sentence names
 */
public record TimelineEntry(Instant at, String fact, @Nullable String person, @Nullable String party,
		Map<String, String> details) {
}
