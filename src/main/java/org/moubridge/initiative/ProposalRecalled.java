package org.moubridge.initiative;

import org.moubridge.access.Person;

/** A proposal was taken out of approval to be changed. */
public record ProposalRecalled(String reference, Person recaller, String reason) {
}
