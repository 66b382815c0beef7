package org.moubridge.initiative;

import java.time.Instant;

/**
 * One version of the content.
 *
 * @param number from 1
 * @param contentHash SHA-256, hexadecimal
 * @param editedBy login of the person whose edit made it
 */
public record Version(int number, StreamContent content, String contentHash, String editedBy, Instant editedAt) {
}
