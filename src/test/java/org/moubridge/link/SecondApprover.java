package org.moubridge.link;

import java.util.Locale;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;

import org.moubridge.access.NewPerson;
import org.moubridge.access.People;

/** A colleague who may approve for ZGC as long as a test needs her. */
final class SecondApprover implements AutoCloseable {

	static final String ID = "zgc-approver-2";

	private static final String GROUP = "zgc-approver";

	private final IdentityService identity;

	private SecondApprover(IdentityService identity) {
		this.identity = identity;
	}

	static SecondApprover joins(People people, IdentityService identity) {
		if (people.find(ID).isEmpty()) {
			people.register(
					new NewPerson(ID, "zgc", ID, ID + "@moubridge.example", Locale.ENGLISH, "demo", Set.of(GROUP)));
		}
		else {
			identity.createMembership(ID, GROUP);
		}
		return new SecondApprover(identity);
	}

	/** She is taken off the list of those who approve. */
	void leaves() {
		this.identity.deleteMembership(ID, GROUP);
	}

	@Override
	public void close() {
		leaves();
	}

}
