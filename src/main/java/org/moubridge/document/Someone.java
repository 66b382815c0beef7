package org.moubridge.document;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Person;

/**
 * Who adds or reads a file, as the record names her.
 *
 * @param person the login; null for guests and the product itself
 * @param party for which party; null for none
 * @param guestTask the task whose link a guest has; null for everybody else
 * @param consent the words that a guest agreed to by sending a file; null for others
 * @param network the network address it came from; null for the product itself
 */
public record Someone(@Nullable String person, String name, @Nullable String party, Source source,
		@Nullable UUID guestTask, @Nullable String consent, @Nullable String network) {

	public static Someone signedIn(Person person, String network) {
		return new Someone(person.id(), person.name(), person.party(), Source.PAGE, null, null, network);
	}

	/** A guest at her own task. */
	public static Someone guest(UUID task, String name, @Nullable String party, String consent, String network) {
		return new Someone(null, name, party, Source.LINK, task, consent, network);
	}

	/** The product itself, for what it writes. */
	public static Someone product() {
		return new Someone(null, "MoU Bridge", null, Source.SYSTEM, null, null, null);
	}

}
