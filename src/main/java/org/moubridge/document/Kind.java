package org.moubridge.document;

/** What a document is for. */
public enum Kind {

	AGREEMENT, REPORT, MATERIAL, SLIDES, PHOTO,
	/** Written by the product itself. */
	LETTER, OTHER

}
