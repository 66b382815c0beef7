package org.moubridge.letter;

import java.util.Locale;

import org.moubridge.access.Party;

/** What a party is called on paper. */
final class PartyName {

	private PartyName() {
	}

	/** Returns its own name to readers of its own language, else the English one. */
	static String of(Party party, Locale language) {
		boolean own = party.language().getLanguage().equals(language.getLanguage());
		return (own && party.localName() != null) ? party.localName() : party.name();
	}

}
