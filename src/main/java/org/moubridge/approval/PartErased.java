package org.moubridge.approval;

import org.moubridge.access.Person;

/**
 * A personal part of a decision was erased.
 *
 * @param decision as it was before; copies of the part have to go as well
 * @param reason why, in the administrator's words
 */
public record PartErased(String reference, RecordedDecision decision, PersonalPart part, Person administrator,
		String reason) {
}
