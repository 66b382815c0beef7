package org.moubridge.access;

/** Nobody has this login. */
public class UnknownPerson extends RuntimeException {

	UnknownPerson(String id) {
		super("There is no person \"" + id + "\".");
	}

}
