package org.moubridge.approval;

import java.time.Instant;

/**
 * An answer that reached us by mail and waits to be confirmed; it decides nothing.
 *
 * @param comment may be empty
 */
public record PendingAnswer(Choice answer, String comment, Instant receivedAt) {
}
