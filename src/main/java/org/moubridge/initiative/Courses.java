package org.moubridge.initiative;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.NotAllowed;
import org.moubridge.access.Person;
import org.moubridge.access.TooLate;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens when an initiative that both parties approved does not go as agreed. Each
 * method checks who asks and whether it fits, writes the record, and begins what follows.
 */
@Service
@Transactional
public class Courses {

	/** The list that the incidents stand in. */
	public static final String INCIDENTS = "incidents";

	/** The states in which an approved initiative is on its way. */
	static final Set<InitiativeStatus> ON_ITS_WAY = EnumSet.of(InitiativeStatus.APPROVED, InitiativeStatus.RUNNING);

	private final Initiatives initiatives;

	private final Suspensions suspensions;

	private final ChangeOfCourse course;

	private final Entries entries;

	private final Timeline timeline;

	private final ApplicationEventPublisher events;

	Courses(Initiatives initiatives, Suspensions suspensions, ChangeOfCourse course, Entries entries, Timeline timeline,
			ApplicationEventPublisher events) {
		this.initiatives = initiatives;
		this.suspensions = suspensions;
		this.course = course;
		this.entries = entries;
		this.timeline = timeline;
		this.events = events;
	}

	/**
	 * A party ends the initiative, at once; the other one acknowledges it, and what was
	 * promised to others is settled.
	 * @param reason see {@link Initiatives#withdraw}
	 */
	void cancel(String reference, Person person, String reason) {
		this.initiatives.cancel(reference, person, reason);
		Initiative initiative = this.initiatives.get(reference);
		begin(initiative, CourseKind.CANCELLATION, person, null);
	}

	/** Something happened that the parties have to act on together. */
	void reportIncident(String reference, Person person, String what) {
		Initiative initiative = this.initiatives.lockedFor(person, reference);
		if (initiative.status().phase() != Phase.EXECUTION) {
			throw new TooLate("error.course.not-running", reference);
		}
		String text = Reason.checked(what);
		String party = party(initiative, person);
		this.timeline.add(reference, "incident-reported", person, Map.of("reason", text));
		Entry incident = this.entries.add(reference, INCIDENTS, person.id(), Map.of("what", text, "party", party));
		begin(initiative, CourseKind.INCIDENT, person, incident);
	}

	/** The initiative rests until both parties agree that it goes on. */
	void suspend(String reference, Person person, String reason) {
		Initiative initiative = this.initiatives.readableBy(person, reference);
		if (!maySuspend(person, initiative)) {
			throw new NotAllowed("error.suspend.not-allowed");
		}
		this.initiatives.hold(reference);
		initiative = this.initiatives.get(reference);
		if (!ON_ITS_WAY.contains(initiative.status())) {
			throw new TooLate("error.suspend.not-running", reference);
		}
		String why = Reason.checked(reason);
		halt(initiative, person, why);
		begin(initiative, CourseKind.SUSPENSION, person, null);
	}

	/** Who has to see to the rules may suspend it as the parties may. */
	static boolean maySuspend(Person person, Initiative initiative) {
		return person.isManager() || person.in("compliance")
				|| initiative.parties().stream().anyMatch(person::coordinates);
	}

	/** A screening found that it may not go on: it rests. */
	@EventListener
	void on(ScreeningStopped event) {
		this.initiatives.hold(event.reference());
		Initiative initiative = this.initiatives.get(event.reference());
		if (ON_ITS_WAY.contains(initiative.status())) {
			halt(initiative, null, "");
			begin(initiative, CourseKind.SUSPENSION, null, null);
		}
	}

	/**
	 * The initiative rests because of an incident, unless it rests already or has been
	 * carried out meanwhile.
	 * @return whether it rests
	 */
	public boolean suspendAfterIncident(String reference, String measures) {
		this.initiatives.hold(reference);
		Initiative initiative = this.initiatives.get(reference);
		if (ON_ITS_WAY.contains(initiative.status())) {
			halt(initiative, null, measures);
		}
		return this.suspensions.open(reference).isPresent();
	}

	/** Both parties agreed that it goes on, as what it was before. */
	public void resume(String reference) {
		this.initiatives.hold(reference);
		this.suspensions.open(reference).ifPresent((suspension) -> {
			this.suspensions.end(reference);
			this.initiatives.become(reference, suspension.heldStatus());
			this.timeline.add(reference, "resumed", null, Map.of());
			this.events.publishEvent(new InitiativeResumed(reference));
		});
	}

	/** The initiative has ended: what was open about its course is open no more. */
	public void drop(String reference) {
		this.suspensions.end(reference);
	}

	private void halt(Initiative initiative, @Nullable Person person, String why) {
		this.suspensions.begin(initiative);
		this.initiatives.become(initiative.reference(), InitiativeStatus.SUSPENDED);
		this.timeline.add(initiative.reference(), "suspended", person, Map.of("reason", why));
	}

	private void begin(Initiative initiative, CourseKind kind, @Nullable Person person, @Nullable Entry about) {
		this.course.begin(initiative.reference(), kind, party(initiative, person), about);
	}

	/** Where neither party asks, the leading one is written down. */
	static String party(Initiative initiative, @Nullable Person person) {
		List<String> parties = initiative.parties();
		return (person == null) ? initiative.leadParty()
				: parties.stream().filter(person::coordinates).findFirst().orElse(initiative.leadParty());
	}

}
