package org.moubridge.initiative;

/** The proposing party took an initiative back before both had approved it. */
public record InitiativeWithdrawn(String reference) {
}
