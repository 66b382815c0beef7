package org.moubridge.initiative;

/** Nobody has to decide about a change any more. */
public record ChangeWithdrawn(String reference) {
}
