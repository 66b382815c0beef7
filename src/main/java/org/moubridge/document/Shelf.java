package org.moubridge.document;

import java.util.List;

import org.moubridge.access.Person;

/**
 * What documents belong to: an initiative or a Memorandum.
 *
 * @param path of its page
 */
record Shelf(String reference, String path, List<String> parties) {

	/** Whether this person coordinates one of its parties. */
	public boolean isKeptBy(Person person) {
		return this.parties.stream().anyMatch(person::coordinates);
	}

	/** Who read and added what is for those who answer for it. */
	public boolean showsAccessTo(Person person) {
		return person.isManager() || isKeptBy(person);
	}

}
