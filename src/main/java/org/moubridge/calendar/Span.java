package org.moubridge.calendar;

import java.time.Instant;

/** From when to when something takes place. */
public record Span(Instant begin, Instant end) {
}
