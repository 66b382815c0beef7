package org.moubridge.initiative;

import java.util.Optional;

/** Where people register for a training themselves; somebody else has the page. */
public interface PublicRegistration {

	/**
	 * Returns the whole address of the page, to be given to people, while registration is
	 * open.
	 */
	Optional<String> address(String reference);

}
