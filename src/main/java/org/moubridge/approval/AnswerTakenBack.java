package org.moubridge.approval;

import java.util.UUID;

import org.moubridge.access.Person;

/** An approver took an answer back before the other party had answered. */
public record AnswerTakenBack(String reference, UUID request, Person approver) {
}
