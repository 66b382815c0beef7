package org.moubridge.initiative;

import org.moubridge.access.Person;
import org.moubridge.access.Retries;

import org.springframework.stereotype.Service;

/** The ways out of an initiative's course, whoever takes them and by which page. */
@Service
class Exits {

	private final Initiatives initiatives;

	private final Courses courses;

	private final Retries retries;

	Exits(Initiatives initiatives, Courses courses, Retries retries) {
		this.initiatives = initiatives;
		this.courses = courses;
		this.retries = retries;
	}

	void take(Exit exit, String reference, Person person, String reason) {
		this.retries.run(() -> {
			switch (exit) {
				case RECALL -> this.initiatives.recall(reference, person, reason);
				case WITHDRAWAL -> this.initiatives.withdraw(reference, person, reason);
				case CANCELLATION -> this.courses.cancel(reference, person, reason);
				case INCIDENT -> this.courses.reportIncident(reference, person, reason);
				case SUSPENSION -> this.courses.suspend(reference, person, reason);
			}
		});
	}

}
