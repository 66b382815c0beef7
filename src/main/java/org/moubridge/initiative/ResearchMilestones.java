package org.moubridge.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.moubridge.calendar.Calendars;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The milestones of a research project on their way: from the plan that both parties
 * approved to what they decided at each gate. Kept as the list {@code milestones}, beside
 * the approved content.
 */
@Service
@Transactional
public class ResearchMilestones {

	/** The list that they are kept in. */
	public static final String LIST = "milestones";

	/** More than thirty days late. */
	public static final String AMBER = "AMBER";

	/** More than sixty days late. */
	public static final String RED = "RED";

	private static final Set<String> AHEAD = Set.of(Entry.OPEN, AMBER, RED);

	private static final String REJECTED = "REJECTED";

	private final Initiatives initiatives;

	private final Entries entries;

	private final Calendars calendars;

	private final Clock clock;

	ResearchMilestones(Initiatives initiatives, Entries entries, Calendars calendars, Clock clock) {
		this.initiatives = initiatives;
		this.entries = entries;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * Takes over the approved plan. What was settled before stays as it is; what the plan
	 * no longer names is dropped.
	 * @return what is still ahead, by date
	 */
	public List<Entry> open(String reference) {
		Initiative initiative = this.initiatives.get(reference);
		var content = (ResearchContent) this.initiatives.content(reference);
		List<ResearchContent.Milestone> planned = content.plan().milestones();
		planned.forEach((milestone) -> plan(initiative, milestone));
		List<String> titles = planned.stream().map(ResearchContent.Milestone::title).toList();
		ahead(reference).filter((entry) -> !titles.contains(entry.text("title")))
			.forEach((entry) -> this.entries.become(entry.id(), Entry.DROPPED));
		return ahead(reference).sorted(Comparator.comparing((entry) -> entry.text("date"))).toList();
	}

	/** A report has not come in time. */
	public void becomeLate(UUID id, String status) {
		Entry entry = this.entries.get(id);
		this.entries.become(id, status);
		this.entries.amend(id, "", Map.of(status.equals(RED) ? "redOn" : "amberOn", today(entry).toString()));
	}

	/**
	 * Records what its report was worth and how both parties go on.
	 * @param gate GO, REVISE_PLAN or NO_GO
	 */
	public void settle(UUID id, String gate) {
		Entry entry = this.entries.get(id);
		this.entries.become(id, "REJECT".equals(entry.text("milestoneVerdict")) ? REJECTED : "ACCEPTED");
		long late = ChronoUnit.DAYS.between(LocalDate.parse(entry.text("date")),
				LocalDate.parse(entry.text("deliveredOn")));
		this.entries.amend(id, "",
				Map.of("gateDecision", gate, "lateDays", late, "settledOn", today(entry).toString()));
	}

	private java.util.stream.Stream<Entry> ahead(String reference) {
		return this.entries.of(reference, LIST).stream().filter((entry) -> AHEAD.contains(entry.status()));
	}

	private void plan(Initiative initiative, ResearchContent.Milestone milestone) {
		Map<String, Object> fields = new HashMap<>();
		fields.put("title", milestone.title());
		fields.put("date", milestone.date());
		fields.put("party", milestone.party());
		fields.put("deliverable", milestone.deliverable());
		fields.put("acceptanceCriterion", milestone.acceptanceCriterion());
		fields.put("plannedSpend", milestone.plannedSpend());
		Optional<Entry> known = known(initiative.reference(), milestone);
		if (known.isEmpty()) {
			this.entries.add(initiative.reference(), LIST, initiative.proposer(), fields);
		}
		known.filter((entry) -> AHEAD.contains(entry.status()))
			.ifPresent((entry) -> this.entries.amend(entry.id(), initiative.proposer(), fields));
	}

	/** One that was rejected may be planned again. */
	private Optional<Entry> known(String reference, ResearchContent.Milestone milestone) {
		return this.entries.standing(reference, LIST)
			.stream()
			.filter((entry) -> !entry.status().equals(REJECTED))
			.filter((entry) -> String.valueOf(milestone.title()).equals(entry.text("title")))
			.findFirst();
	}

	private LocalDate today(Entry entry) {
		String party = (entry.party() != null) ? entry.party() : this.initiatives.get(entry.reference()).leadParty();
		return this.calendars.of(party).today(this.clock.instant());
	}

}
