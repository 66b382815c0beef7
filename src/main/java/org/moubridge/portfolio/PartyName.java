package org.moubridge.portfolio;

/** A party of the reader's Memoranda. */
record PartyName(String id, String name) {
}
