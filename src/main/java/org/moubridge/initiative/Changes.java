package org.moubridge.initiative;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.NotAllowed;
import org.moubridge.access.Person;
import org.moubridge.access.TooLate;
import org.moubridge.approval.Approvals;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of what both parties approved. While a change is described and decided, the
 * initiative goes on by the approved version; the change is a version beside it, which
 * comes into force when both have approved it and is forgotten otherwise.
 */
@Service
@Transactional
public class Changes {

	/** What an initiative may be in while a change of it is decided. */
	private static final Set<InitiativeStatus> CHANGEABLE = EnumSet.of(InitiativeStatus.APPROVED,
			InitiativeStatus.RUNNING, InitiativeStatus.SUSPENDED);

	private final Initiatives initiatives;

	private final ChangeLists lists;

	private final Entries entries;

	private final Approvals approvals;

	private final ChangeOfCourse course;

	private final Timeline timeline;

	private final ApplicationEventPublisher events;

	Changes(Initiatives initiatives, ChangeLists lists, Entries entries, Approvals approvals, ChangeOfCourse course,
			Timeline timeline, ApplicationEventPublisher events) {
		this.initiatives = initiatives;
		this.lists = lists;
		this.entries = entries;
		this.approvals = approvals;
		this.course = course;
		this.timeline = timeline;
		this.events = events;
	}

	/**
	 * A party wants a change; it describes it in a task.
	 * @param reason see {@link Initiatives#withdraw}
	 * @param costEffect what the change does to the costs; may be empty
	 */
	void request(String reference, Person person, ChangeKind kind, String reason, String costEffect) {
		Initiative initiative = this.initiatives.lockedFor(person, reference);
		if (!Courses.ON_ITS_WAY.contains(initiative.status())) {
			throw new TooLate("error.change.not-on-its-way", reference);
		}
		this.lists.requireNothingOpen(reference);
		String why = Reason.checked(reason);
		Map<String, Object> fields = new HashMap<>();
		fields.put("costEffect", costEffect.isBlank() ? null : Reason.checked(costEffect));
		Entry change = add(initiative, Courses.party(initiative, person), person.id(), kind, why, fields);
		this.timeline.add(reference, "change-requested", person, Map.of("reason", why));
		this.course.begin(reference, CourseKind.CHANGE, Courses.party(initiative, person), change);
	}

	/** The days of a postponement were not approved: they are proposed as a change. */
	void propose(Initiative initiative, Entry postponement, Map<String, Object> values) {
		String author = String.valueOf(postponement.text("askedBy"));
		Entry change = add(initiative, String.valueOf(postponement.party()), author, ChangeKind.OF_DATES,
				postponement.label(), Map.of());
		propose(change, author, values);
	}

	/**
	 * The change is described, and can be approved.
	 * @param values the new values by field; null empties a field
	 */
	public StreamContent describe(String reference, Person person, Map<String, Object> values) {
		this.initiatives.hold(reference);
		if (!CHANGEABLE.contains(this.initiatives.get(reference).status())) {
			throw new TooLate("error.change.not-on-its-way", reference);
		}
		propose(open(reference), person.id(), values);
		return described(reference);
	}

	/** Returns the content with the change, as far as it was described. */
	@Transactional(readOnly = true)
	public StreamContent described(String reference) {
		return this.lists.proposedVersion(reference)
			.map((version) -> this.initiatives.version(reference, version).content())
			.orElseGet(() -> this.initiatives.content(reference));
	}

	/** The party that wanted the change wants it no more; what was approved holds. */
	void withdraw(String reference, Person person, String reason) {
		this.initiatives.lockedFor(person, reference);
		Entry change = open(reference);
		if (!person.coordinates(String.valueOf(change.party()))) {
			throw new NotAllowed("error.change.not-yours");
		}
		String why = Reason.checked(reason);
		end(reference, "change-withdrawn", person, why);
		if (change.text(ChangeLists.VERSION) != null) {
			this.approvals.voidRound(reference, person, why);
		}
		this.events.publishEvent(new ChangeWithdrawn(reference));
	}

	/** The stream asks for an approval of its own: a change waits for none beside it. */
	@EventListener
	void on(ProposalSent event) {
		if (this.lists.change(event.reference()).isPresent()) {
			end(event.reference(), "change-overtaken", null, "");
			this.approvals.close(event.reference());
			this.events.publishEvent(new ChangeWithdrawn(event.reference()));
		}
	}

	/** Both parties approved the change. */
	public void bringIntoForce(String reference) {
		this.initiatives.hold(reference);
		int version = this.lists.proposedVersion(reference).orElseThrow();
		settle(reference, ChangeLists.DONE);
		this.initiatives.bringIntoForce(reference, version);
		this.timeline.add(reference, "change-in-force", null, Map.of("version", Integer.toString(version)));
	}

	/** A party declined the change; what was approved holds. */
	public void decline(String reference) {
		end(reference, "change-not-made", null, "");
	}

	/** The initiative has ended: nobody has to decide about a change of it any more. */
	public void drop(String reference) {
		if (this.lists.change(reference).isPresent()) {
			this.approvals.close(reference);
		}
		settle(reference, ChangeLists.NOT_MADE);
	}

	private void end(String reference, String fact, @Nullable Person person, String why) {
		this.initiatives.hold(reference);
		if (this.lists.change(reference).isPresent()) {
			settle(reference, ChangeLists.NOT_MADE);
			this.timeline.add(reference, fact, person, Map.of("reason", why));
		}
	}

	/** A postponement that led to the change goes the way of the change. */
	private void settle(String reference, String status) {
		this.lists.change(reference).ifPresent((change) -> this.entries.become(change.id(), status));
		this.lists.postponement(reference).ifPresent((one) -> this.entries.become(one.id(), status));
	}

	private Entry open(String reference) {
		return this.lists.change(reference).orElseThrow(() -> new TooLate("error.change.none", reference));
	}

	private void propose(Entry change, String author, Map<String, Object> values) {
		int version = this.initiatives.propose(change.reference(), author, values);
		this.entries.amend(change.id(), author, Map.of(ChangeLists.VERSION, version));
	}

	private Entry add(Initiative initiative, String party, String author, ChangeKind kind, String why,
			Map<String, Object> more) {
		Map<String, Object> fields = new HashMap<>(more);
		fields.putAll(Map.of("changeKind", kind.name(), "changeReason", why, "party", party));
		return this.entries.add(initiative.reference(), ChangeLists.CHANGES, author, fields);
	}

}
