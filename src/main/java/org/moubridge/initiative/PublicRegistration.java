package org.moubridge.initiative;

import java.util.Optional;

/** Where people register for a training themselves; somebody else has the page. */
public interface PublicRegistration {

	/** Returns the path of the page while registration is open. */
	Optional<String> address(String reference);

}
