package org.moubridge.initiative;

import org.moubridge.access.Person;
import org.moubridge.access.Retries;

import org.springframework.stereotype.Service;

/** The ways out of an initiative's course, whoever takes them and by which page. */
@Service
class Exits {

	private final Initiatives initiatives;

	private final Retries retries;

	Exits(Initiatives initiatives, Retries retries) {
		this.initiatives = initiatives;
		this.retries = retries;
	}

	void take(Exit exit, String reference, Person person, String reason) {
		this.retries.run(() -> {
			switch (exit) {
				case RECALL -> this.initiatives.recall(reference, person, reason);
				case WITHDRAWAL -> this.initiatives.withdraw(reference, person, reason);
				case CANCELLATION -> this.initiatives.cancel(reference, person, reason);
			}
		});
	}

}
