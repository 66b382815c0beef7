package org.moubridge.document;

import java.util.List;

import org.moubridge.access.Person;
import org.moubridge.initiative.Step;

/**
 * What documents belong to: an initiative or a Memorandum.
 *
 * @param path of its page
 */
record Shelf(String reference, String path, List<String> parties) {

	/** Whether this person coordinates one of its parties. */
	private boolean isKeptBy(Person person) {
		return this.parties.stream().anyMatch(person::coordinates);
	}

	/**
	 * Whether this person adds documents: who has something to do there may bring what it
	 * needs.
	 * @param open the tasks that are open there
	 */
	boolean takesFrom(Person person, List<Step> open) {
		return isKeptBy(person) || open.stream().anyMatch((step) -> step.isFor(person));
	}

	/** Who read and added what is for those who answer for it. */
	boolean showsAccessTo(Person person) {
		return person.isManager() || isKeptBy(person);
	}

}
