package org.moubridge.access;

/** Nobody by this id has signed anything here. */
public class UnknownParty extends RuntimeException {

	UnknownParty(String id) {
		super("There is no party \"" + id + "\".");
	}

}
