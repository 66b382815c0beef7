package org.moubridge.link;

/** How somebody who has to sign in comes by an account. */
enum AccountState {

	/** She has one. */
	EXISTS,
	/** She can have an invitation sent to her registered address. */
	BY_INVITATION,
	/**
	 * A colleague entered that address; only another one or the administrator invites.
	 */
	BY_OTHERS

}
