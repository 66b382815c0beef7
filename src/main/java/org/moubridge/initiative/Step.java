package org.moubridge.initiative;

import java.time.Instant;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Person;
import org.moubridge.calendar.Allowance;

/**
 * A task of a person in an initiative.
 *
 * @param taskId the engine's id of the task
 * @param taskKey the id of its box in the diagram
 * @param name its label
 * @param party whose turn it is; null for joint roles
 * @param candidateGroup the groups that may do it, separated by commas
 * @param assignee who claimed it; null when nobody did
 * @param dueAt null when it has no deadline
 * @param allowance how the deadline was counted, to count it again
 * @param remindAt when to remind next; null when that is over
 */
public record Step(String taskId, String reference, String taskKey, String name, @Nullable String party,
		String candidateGroup, @Nullable String assignee, Instant createdAt, @Nullable Instant dueAt,
		Allowance allowance, @Nullable Instant remindAt) {

	/** Whether this person can do it now. */
	public boolean isFor(Person person) {
		return (this.assignee != null) ? this.assignee.equals(person.id())
				: Arrays.stream(this.candidateGroup.split(",")).anyMatch(person::in);
	}

}
