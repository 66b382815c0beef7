package org.moubridge.initiative;

/** A party ended an initiative that both had approved. */
public record InitiativeCancelled(String reference) {
}
