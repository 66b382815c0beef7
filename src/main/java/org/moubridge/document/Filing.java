package org.moubridge.document;

/**
 * Where a new document belongs.
 *
 * @param reference of the initiative or Memorandum
 */
public record Filing(String reference, Kind kind, Audience audience) {
}
