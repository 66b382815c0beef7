package org.moubridge.calendar;

import java.net.URI;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that takes place or is due, as other calendars are told of it.
 *
 * @param uid never changes, and nothing else in the world has it
 * @param end null for a moment, like the one at which something is due
 * @param place null when it has none
 * @param description plain text; may have several lines
 * @param page where more is to be read; null for who cannot read it
 */
public record Event(String uid, String title, Instant begin, @Nullable Instant end, @Nullable String place,
		String description, @Nullable URI page) {
}
