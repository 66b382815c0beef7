package org.moubridge.portfolio;

import java.time.Instant;

/** A time in which a party had something to do in an initiative. */
record PartyTurn(String party, Instant from, Instant to) {
}
