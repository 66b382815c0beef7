package org.moubridge.document;

/** What a document is for. */
public enum Kind {

	AGREEMENT, REPORT, MATERIAL, SLIDES, PHOTO, EVIDENCE, CV,
	/** A passport, or the extract of a company register. */
	IDENTITY, FINANCES,
	/** Written by the product itself. */
	LETTER, OTHER

}
