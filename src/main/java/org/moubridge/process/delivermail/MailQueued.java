package org.moubridge.process.delivermail;

/** A mail is to be sent once the transaction at hand is committed. */
record MailQueued() {
}
