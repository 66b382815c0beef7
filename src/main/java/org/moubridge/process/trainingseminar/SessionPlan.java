package org.moubridge.process.trainingseminar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.moubridge.access.Person;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Meeting;
import org.moubridge.initiative.Meetings;
import org.moubridge.initiative.TrainingContent;

import org.springframework.stereotype.Component;

/**
 * How the sessions of a training are held: as both parties approved them, except for what
 * had to change since. What was approved stays as it is.
 */
@Component
class SessionPlan {

	private static final String LIST = "sessionChanges";

	private final Initiatives initiatives;

	private final Entries entries;

	private final Meetings meetings;

	SessionPlan(Initiatives initiatives, Entries entries, Meetings meetings) {
		this.initiatives = initiatives;
		this.entries = entries;
		this.meetings = meetings;
	}

	/** Returns all sessions in their order, with those that were dropped. */
	List<PlannedSession> of(String reference) {
		var approved = content(reference).curriculum().sessions();
		List<Entry> changes = this.entries.of(reference, LIST);
		Map<Integer, Meeting> dated = this.meetings.of(reference)
			.stream()
			.collect(Collectors.toMap(Meeting::number, Function.identity()));
		return IntStream.rangeClosed(1, approved.size()).mapToObj((number) -> {
			var planned = PlannedSession.of(number, approved.get(number - 1), dated.get(number));
			return changes.stream()
				.filter((change) -> Integer.toString(number).equals(change.text("sessionNumber")))
				.reduce(planned, PlannedSession::with, (first, second) -> second);
		}).toList();
	}

	/** Returns a session, numbered from 1. */
	PlannedSession get(String reference, int number) {
		return of(reference).get(number - 1);
	}

	/**
	 * Changes how a session is held.
	 * @param fields as the forms have them: what becomes of it, the new day, the speaker,
	 * the reason
	 * @return the change as it is kept
	 */
	Entry change(String reference, int number, Person by, Map<String, Object> fields) {
		PlannedSession before = get(reference, number);
		Map<String, Object> change = new HashMap<>(fields);
		change.put("sessionNumber", number);
		change.put("title", before.title());
		Entry kept = this.entries.add(reference, LIST, by.id(), change);
		if ("DROP".equals(fields.get("sessionChange"))) {
			this.meetings.drop(reference, number);
		}
		else if ("RESCHEDULE".equals(fields.get("sessionChange"))) {
			var day = (LocalDate) Objects.requireNonNull(fields.get("sessionNewDay"));
			this.meetings.hold(reference,
					new Meeting(number, before.title(), day, before.hours(), content(reference).venue().venue()));
		}
		return kept;
	}

	private TrainingContent content(String reference) {
		return (TrainingContent) this.initiatives.content(reference);
	}

}
