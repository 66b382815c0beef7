package org.moubridge.initiative;

/** An initiative is over, however it came to that. */
public record InitiativeEnded(String reference) {
}
