package org.moubridge.portfolio;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A party whose calendar the reader sees.
 *
 * @param localName in its own script; null when not recorded
 * @param language in which its days have their local names
 */
record AgendaParty(String id, String name, @Nullable String localName, Locale language) {

	/** Whether readers of this language get the local names. */
	boolean speaks(Locale other) {
		return this.language.getLanguage().equals(other.getLanguage());
	}

	public String nameIn(Locale other) {
		return (this.localName != null && speaks(other)) ? this.localName : this.name;
	}

}
