package org.moubridge.access;

/** Nobody has this login. */
public class UnknownPerson extends NotFound {

	UnknownPerson(String id) {
		super("access.unknownPerson", id);
	}

}
