package org.moubridge.initiative;

/** A suspended initiative goes on. */
public record InitiativeResumed(String reference) {
}
