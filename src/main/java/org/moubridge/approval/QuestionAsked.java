package org.moubridge.approval;

import org.moubridge.access.Person;

/** Somebody who is to decide asked the proposer something. */
public record QuestionAsked(String reference, Person asker, String text) {
}
