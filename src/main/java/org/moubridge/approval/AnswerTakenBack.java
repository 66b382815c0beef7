package org.moubridge.approval;

import java.util.UUID;

/** An approver took an answer back before the other party had answered. */
public record AnswerTakenBack(String reference, UUID request) {
}
