package org.moubridge.document;

/** By which door a file came. */
public enum Source {

	/** A page of somebody who has signed in. */
	PAGE,
	/** The link to a guest's task. */
	LINK,
	/** The product wrote it. */
	SYSTEM

}
