package org.moubridge.initiative;

/** Both parties are about to be asked about the current version. */
record ProposalSent(String reference) {
}
