package org.moubridge.initiative;

import java.time.Instant;
import java.util.UUID;

/**
 * What a participant got for taking part.
 *
 * @param kind CERTIFICATE or LETTER (of attendance)
 * @param code the code by which it can be verified
 */
public record Certificate(UUID registration, String name, String organisation, String kind, int attendancePercent,
		String code, Instant issuedAt) {
}
