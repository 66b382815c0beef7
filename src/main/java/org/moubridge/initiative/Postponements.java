package org.moubridge.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Parties;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;
import org.moubridge.access.TooLate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Approved initiatives that take place later. Within the days that both parties approved
 * the approval stays and the new days are recorded beside it; other days are a change
 * that both approve.
 */
@Service
@Transactional
public class Postponements {

	/** Who wants to postpone it once more asks a manager first. */
	static final int WITHOUT_REVIEW = 2;

	private final Initiatives initiatives;

	private final Changes changes;

	private final ChangeLists lists;

	private final Entries entries;

	private final ChangeOfCourse course;

	private final Timeline timeline;

	private final Parties parties;

	private final Clock clock;

	Postponements(Initiatives initiatives, Changes changes, ChangeLists lists, Entries entries, ChangeOfCourse course,
			Timeline timeline, Parties parties, Clock clock) {
		this.initiatives = initiatives;
		this.changes = changes;
		this.lists = lists;
		this.entries = entries;
		this.course = course;
		this.timeline = timeline;
		this.parties = parties;
		this.clock = clock;
	}

	/**
	 * A party wants other days.
	 * @param reason see {@link Initiatives#withdraw}
	 */
	void postpone(String reference, Person person, @Nullable LocalDate start, @Nullable LocalDate end, String reason) {
		Initiative initiative = this.initiatives.lockedFor(person, reference);
		if (!Courses.ON_ITS_WAY.contains(initiative.status())) {
			throw new TooLate("error.change.not-on-its-way", reference);
		}
		this.lists.requireNothingOpen(reference);
		if (start == null || end == null || end.isBefore(today(initiative))) {
			throw new Refusal("error.postponement.days");
		}
		String why = Reason.checked(reason);
		this.initiatives.check(reference, newDays(reference, start, end));
		String party = Courses.party(initiative, person);
		Map<String, Object> fields = new HashMap<>(Map.of("newStartDate", start, "newEndDate", end, "changeReason", why,
				"party", party, "askedBy", person.id()));
		Entry entry = this.entries.add(reference, ChangeLists.POSTPONEMENTS, person.id(), fields);
		this.timeline.add(reference, "postponement-requested", person,
				Map.of("begins", start.toString(), "ends", end.toString(), "reason", why));
		this.course.begin(reference, CourseKind.POSTPONEMENT, party, entry);
	}

	/** Whether a manager has to look at it before it is postponed once more. */
	@Transactional(readOnly = true)
	public boolean isOften(String reference) {
		return this.lists.postponed(reference) >= WITHOUT_REVIEW;
	}

	/** Moves it to the new days as far as that is approved. */
	public Postponed move(Entry postponement) {
		String reference = postponement.reference();
		this.initiatives.hold(reference);
		Initiative initiative = this.initiatives.get(reference);
		if (!Courses.ON_ITS_WAY.contains(initiative.status()) || this.lists.change(reference).isPresent()) {
			refuse(postponement);
			return Postponed.TOO_LATE;
		}
		ChangeLists.Days days = ChangeLists.Days.of(postponement);
		if (!this.initiatives.version(reference, initiative.version()).content().allows(days.start(), days.end())) {
			this.changes.propose(initiative, postponement, newDays(reference, days.start(), days.end()));
			return Postponed.OUTSIDE;
		}
		this.entries.amend(postponement.id(), String.valueOf(postponement.text("askedBy")),
				Map.of(ChangeLists.VERSION, initiative.version()));
		this.entries.become(postponement.id(), ChangeLists.DONE);
		this.initiatives.holdMeetingsOnNewDays(reference);
		this.timeline.add(reference, "postponed", null,
				Map.of("begins", days.start().toString(), "ends", days.end().toString()));
		return Postponed.MOVED;
	}

	/** It stays on its days. */
	public void refuse(Entry postponement) {
		this.entries.become(postponement.id(), ChangeLists.NOT_MADE);
		this.timeline.add(postponement.reference(), "postponement-refused", null, Map.of());
	}

	/** An end beyond the latest one that was approved is the latest one from then on. */
	private Map<String, Object> newDays(String reference, LocalDate start, LocalDate end) {
		StreamContent content = this.initiatives.content(reference);
		Map<String, Object> days = new HashMap<>(content.movedTo(start, end));
		LocalDate latest = content.latestEnd();
		if (latest == null || end.isAfter(latest)) {
			days.put("latestEnd", end);
		}
		return days;
	}

	private LocalDate today(Initiative initiative) {
		return LocalDate.ofInstant(this.clock.instant(), this.parties.get(initiative.leadParty()).zone());
	}

	/** What became of a wish for other days. */
	public enum Postponed {

		/** It takes place on them. */
		MOVED,
		/** Both parties are asked to approve them. */
		OUTSIDE,
		/** It is not on its way any more. */
		TOO_LATE

	}

}
