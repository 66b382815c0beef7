package org.moubridge.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Person;

/** Who reads a document, among those who may read the initiative or Memorandum. */
public enum Audience {

	/** All of them. */
	EVERYBODY,
	/** Only those of the party whose document it is. */
	OWN_PARTY,
	/** The coordinators of the parties: files of guests are about persons. */
	ORGANISERS;

	boolean includes(Person reader, @Nullable String party, List<String> parties) {
		return reader.isManager() || switch (this) {
			case EVERYBODY -> true;
			case OWN_PARTY -> party != null && party.equals(reader.party());
			case ORGANISERS -> parties.stream().anyMatch(reader::coordinates);
		};
	}

}
