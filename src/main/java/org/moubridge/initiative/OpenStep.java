package org.moubridge.initiative;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Person;

/**
 * An open step for the page.
 *
 * @param assignee the name of the person who took it; null when nobody did
 * @param mine whether the reader can do it now
 * @param due its deadline on the clocks of both parties, the leading one first; empty
 * when it has none
 */
record OpenStep(Step step, @Nullable String assignee, boolean mine, List<ZonedDateTime> due) {

	static OpenStep of(Step step, Map<String, String> names, Person reader, List<ZonedDateTime> due) {
		String assignee = step.assignee();
		return new OpenStep(step, (assignee != null) ? names.getOrDefault(assignee, assignee) : null,
				step.isFor(reader), due);
	}

	/** Whether the clocks of the parties differ. */
	public boolean twoClocks() {
		return !this.due.isEmpty() && !this.due.get(0).toLocalDateTime().equals(this.due.get(1).toLocalDateTime());
	}

	/** Returns the groups that are asked. */
	public List<Team> teams() {
		return Arrays.stream(this.step.candidateGroup().split(",")).map(Team::of).toList();
	}

	/** Returns where Tasklist shows its task. */
	public String address() {
		return "/camunda/app/tasklist/default/#/?task=" + this.step.taskId();
	}

	/**
	 * A group of people.
	 *
	 * @param party empty for a joint role
	 */
	record Team(String party, String role) {

		static Team of(String group) {
			int hyphen = group.indexOf('-');
			return new Team((hyphen > 0) ? group.substring(0, hyphen) : "", group.substring(hyphen + 1));
		}

	}

}
