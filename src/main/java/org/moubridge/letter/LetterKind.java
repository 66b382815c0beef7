package org.moubridge.letter;

import java.util.Locale;

/** The letters that the product writes. */
enum LetterKind {

	/** The host invites somebody of the other party. */
	INVITATION("Invitation"),
	/** What both parties decided on a version. */
	DECISION("Decision"),
	/** What a company is offered that lands at the host. */
	OFFER("Offer"),
	/** Who signed an agreement, and which content. */
	AGREEMENT("Agreement"),
	/** Where visitors are each half day. */
	ITINERARY("Itinerary"),
	/** What both parties report of a visit. */
	JOINT_REPORT("Joint report"),
	/** What a joint research reached. */
	FINAL_REPORT("Final report");

	private final String file;

	LetterKind(String file) {
		this.file = file;
	}

	/** Returns the name of its template. */
	String template() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Returns what its file is called, by what it is about and its language. */
	String file(String about, Locale language) {
		return "%s %s %s.pdf".formatted(this.file, about, language.getLanguage());
	}

}
