package org.moubridge.initiative;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Person;
import org.moubridge.access.Refusal;
import org.moubridge.access.Retries;

import org.springframework.stereotype.Service;

/** The ways out of an initiative's course, whoever takes them and by which page. */
@Service
class Exits {

	private final Initiatives initiatives;

	private final Courses courses;

	private final Changes changes;

	private final Postponements postponements;

	private final Retries retries;

	Exits(Initiatives initiatives, Courses courses, Changes changes, Postponements postponements, Retries retries) {
		this.initiatives = initiatives;
		this.courses = courses;
		this.changes = changes;
		this.postponements = postponements;
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
				case CHANGE_WITHDRAWAL -> this.changes.withdraw(reference, person, reason);
				case POSTPONEMENT, CHANGE -> throw new IllegalArgumentException(exit + " needs more than a reason");
			}
		});
	}

	void postpone(String reference, Person person, String start, String end, String reason) {
		this.retries.run(() -> this.postponements.postpone(reference, person, day(start), day(end), reason));
	}

	void change(String reference, Person person, String kind, String reason, String costEffect) {
		this.retries.run(() -> this.changes.request(reference, person, kind(kind), reason, costEffect));
	}

	private static @Nullable LocalDate day(String typed) {
		try {
			return LocalDate.parse(typed);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private static ChangeKind kind(String typed) {
		return Arrays.stream(ChangeKind.values())
			.filter((kind) -> kind.name().equals(typed))
			.findFirst()
			.orElseThrow(() -> new Refusal("error.change.kind"));
	}

}
