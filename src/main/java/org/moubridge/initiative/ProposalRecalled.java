package org.moubridge.initiative;

/** The proposing party took its proposal out of approval to change it. */
public record ProposalRecalled(String reference) {
}
