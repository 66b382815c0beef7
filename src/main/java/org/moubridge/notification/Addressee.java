package org.moubridge.notification;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.moubridge.access.Person;

/**
 * Whom a mail goes to.
 *
 * @param person the login; null for people without one, such as participants
 * @param party the party this addressee belongs to; null for the operator's people and
 * for strangers
 * @param name as used in the salutation
 * @param email one address, of one line
 * @param language the language that comes first in the mail
 */
public record Addressee(@Nullable String person, @Nullable String party, String name, String email, Locale language) {

	public Addressee {
		if (!OneLine.is(email) || !email.contains("@")) {
			throw new IllegalArgumentException("This is not a mail address.");
		}
	}

	/** The person at the registered address. */
	public static Addressee of(Person person) {
		return new Addressee(person.id(), person.party(), person.name(), person.email(), person.language());
	}

}
