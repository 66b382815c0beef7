package org.moubridge.letter;

import java.util.Locale;

/** The letters that the product writes. */
enum LetterKind {

	/** The host invites somebody of the other party. */
	INVITATION,
	/** What both parties decided on a version. */
	DECISION;

	/** Returns the name of its template. */
	String template() {
		return name().toLowerCase(Locale.ROOT);
	}

}
