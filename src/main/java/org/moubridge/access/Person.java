package org.moubridge.access;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts for a party or for the operator.
 *
 * @param id the login
 * @param party the party this person acts for; null for the operator's own people and
 * joint roles
 * @param name as shown to others
 * @param email the registered address, the only one that decisions are asked at
 * @param language the language of this person's mails and pages
 * @param groups the groups like {@code mranti-coordinator}, see the roles of the README
 * @param digest whether mails about tasks are collected into one each working morning
 */
public record Person(String id, @Nullable String party, String name, String email, Locale language, Set<String> groups,
		boolean digest) {

	public Person {
		groups = Set.copyOf(groups);
	}

	/** Somebody who learns of each task at once. */
	public Person(String id, @Nullable String party, String name, String email, Locale language, Set<String> groups) {
		this(id, party, name, email, language, groups, false);
	}

	public boolean in(String group) {
		return this.groups.contains(group);
	}

	/** Whether this person is a coordinator of the party. */
	public boolean coordinates(String party) {
		return in(party + "-coordinator");
	}

	/** Whether this person may read everything. */
	public boolean isManager() {
		return in("manager") || isAdmin();
	}

	public boolean isAdmin() {
		return in("admin");
	}

}
