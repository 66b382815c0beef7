package org.moubridge.approval;

/** Somebody agreed that a colleague answers in the place of another. */
record DeputyAgreed(Deputy deputy) {
}
