package org.moubridge.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An open step.
 *
 * @param groups that are asked
 * @param assignee who took it; null when nobody did
 * @param authors who may not answer it: they wrote what is to be approved
 * @param due in the zone of the party whose step it is
 */
record WaitingItem(String taskId, String taskKey, String name, String reference, String title, List<String> groups,
		@Nullable String assignee, Set<String> authors, @Nullable LocalDate due, boolean overdue) {

	/** Whether it waits for a person who is in these groups. */
	boolean waitsFor(String person, Set<String> groupsOfPerson) {
		if (this.authors.contains(person)) {
			return false;
		}
		return (this.assignee != null) ? this.assignee.equals(person)
				: this.groups.stream().anyMatch(groupsOfPerson::contains);
	}

}
