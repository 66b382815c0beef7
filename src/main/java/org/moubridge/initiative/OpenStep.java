package org.moubridge.initiative;

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
 */
record OpenStep(Step step, @Nullable String assignee, boolean mine) {

	static OpenStep of(Step step, Map<String, String> names, Person reader) {
		if (step.assignee() != null) {
			return new OpenStep(step, names.getOrDefault(step.assignee(), step.assignee()),
					step.assignee().equals(reader.id()));
		}
		return new OpenStep(step, null, Arrays.stream(step.candidateGroup().split(",")).anyMatch(reader::in));
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
