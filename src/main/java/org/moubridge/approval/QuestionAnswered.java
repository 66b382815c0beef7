package org.moubridge.approval;

import org.moubridge.access.Person;

/** A coordinator of the leading party answered a question. */
public record QuestionAnswered(String reference, Person coordinator, String text) {
}
