package org.moubridge.initiative;

/** A permit or assessment that an open initiative relies on is valid no more. */
public record PermitLapsed(String reference) {
}
