package org.moubridge.portfolio;

/** A Memorandum the reader may see, to go to its page. */
record Memorandum(String reference, String title) {
}
