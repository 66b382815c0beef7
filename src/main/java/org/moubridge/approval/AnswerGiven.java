package org.moubridge.approval;

import org.moubridge.access.Person;

/**
 * Somebody answered a request for approval.
 *
 * @param comment in her own words; may be empty
 */
public record AnswerGiven(String reference, Person approver, Choice answer, int version, String comment) {
}
