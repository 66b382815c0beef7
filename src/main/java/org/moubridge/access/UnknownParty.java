package org.moubridge.access;

/** Nobody by this id has signed anything here. */
public class UnknownParty extends NotFound {

	UnknownParty(String id) {
		super("access.unknownParty", id);
	}

}
