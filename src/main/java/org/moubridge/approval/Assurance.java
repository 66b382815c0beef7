package org.moubridge.approval;

/** How sure we are that an answer came from the person it names. */
public enum Assurance {

	/** She signed in. */
	SIGNED_IN,
	/** She had the link that was sent to her registered address. */
	LINK,
	/**
	 * Her mail server vouches for the mail that answered ours, sent from her registered
	 * address.
	 */
	REPLY

}
