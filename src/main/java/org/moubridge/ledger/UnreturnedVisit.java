package org.moubridge.ledger;

import java.time.Instant;

/** A visit whose host has not come for a visit since. */
record UnreturnedVisit(String mou, String reference, String title, String visitor, String host, Instant heldAt) {
}
