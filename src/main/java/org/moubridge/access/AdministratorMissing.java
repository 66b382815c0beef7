package org.moubridge.access;

/** A system without an administrator is everybody's. */
class AdministratorMissing extends IllegalStateException {

	AdministratorMissing() {
		super("There is no administrator yet, and no password for the first one.");
	}

}
