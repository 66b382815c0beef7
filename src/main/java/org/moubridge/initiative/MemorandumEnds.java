package org.moubridge.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Parties;
import org.moubridge.access.Refusal;
import org.moubridge.mou.Mou;
import org.moubridge.mou.Mous;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Initiatives that outlive their Memorandum: for each end of a Memorandum both parties
 * are asked once how an initiative goes on, in the list {@value #LIST}.
 */
@Service
@Transactional
public class MemorandumEnds {

	/** The list that the ends stand in. */
	static final String LIST = "memorandumEnd";

	/** By what one end of a Memorandum is told from another. */
	private static final String OCCASION = "occasion";

	private static final String SYSTEM = "system";

	private static final Set<InitiativeStatus> CONCERNED = EnumSet.of(InitiativeStatus.APPROVED,
			InitiativeStatus.RUNNING, InitiativeStatus.SUSPENDED);

	private final Initiatives initiatives;

	private final Mous mous;

	private final Entries entries;

	private final ChangeOfCourse course;

	private final Timeline timeline;

	private final Parties parties;

	private final JdbcClient jdbc;

	private final Clock clock;

	MemorandumEnds(Initiatives initiatives, Mous mous, Entries entries, ChangeOfCourse course, Timeline timeline,
			Parties parties, JdbcClient jdbc, Clock clock) {
		this.initiatives = initiatives;
		this.mous = mous;
		this.entries = entries;
		this.course = course;
		this.timeline = timeline;
		this.parties = parties;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns the initiatives whose Memorandum ended and that nobody was asked about. */
	@Transactional(readOnly = true)
	List<String> due() {
		return this.jdbc.sql("""
				select i.reference from moubridge.initiative i join moubridge.mou m on m.reference = i.mou
				where i.status in ('APPROVED', 'RUNNING', 'SUSPENDED')
				and (m.status in ('EXPIRED', 'TERMINATED') or m.ends_on < ?)
				and not exists (
				    select from moubridge.entry e where e.reference = i.reference and e.kind = 'memorandumEnd'
				    and e.data ->> 'occasion' = coalesce(m.ends_on::text, m.status))
				order by i.reference
				""").param(this.parties.earliestToday(this.clock.instant())).query(String.class).list();
	}

	/** Both parties are asked how it goes on, unless they were. */
	void ask(String reference) {
		this.initiatives.hold(reference);
		Initiative initiative = this.initiatives.get(reference);
		Mou mou = this.mous.get(initiative.mou());
		String occasion = (mou.endsOn() != null) ? mou.endsOn().toString() : mou.status().name();
		if (!CONCERNED.contains(initiative.status()) || !mou.hasEnded(this.parties.earliestToday(this.clock.instant()))
				|| wasAsked(reference, occasion)) {
			return;
		}
		Entry end = this.entries.add(reference, LIST, SYSTEM, Map.of(OCCASION, occasion, "name", mou.reference()));
		this.timeline.add(reference, "memorandum-ended", null, Map.of("mou", mou.reference()));
		this.course.begin(reference, CourseKind.MEMORANDUM_ENDED, initiative.leadParty(), end);
	}

	/** Writes down what both parties said alike. */
	public void agree(Entry end, Map<String, Object> answer) {
		this.entries.amend(end.id(), SYSTEM, answer);
	}

	/**
	 * Follows what was decided.
	 * @return the choice: CONTINUE, FINISH_EARLY or STOP
	 */
	public String follow(Entry end) {
		String choice = String.valueOf(end.text("memorandumChoice"));
		if (choice.equals("FINISH_EARLY")) {
			finishEarly(end.reference(), end.text("finishDate"));
		}
		this.entries.become(end.id(), ChangeLists.DONE);
		String agreement = Objects.requireNonNullElse(end.text("agreementReference"), "");
		this.timeline.add(end.reference(), "memorandum-" + choice.toLowerCase(Locale.ROOT).replace('_', '-'), null,
				Map.of("agreement", agreement));
		return choice;
	}

	/** An earlier end lies within what both parties approved. */
	private void finishEarly(String reference, @Nullable String finish) {
		StreamContent content = this.initiatives.content(reference);
		LocalDate last = (finish != null) ? LocalDate.parse(finish) : LocalDate.MIN;
		LocalDate start = content.stay().orElseThrow().start();
		if (last.isBefore(this.parties.earliestToday(this.clock.instant())) || last.isBefore(start)
				|| !content.allows(start, last)) {
			throw new Refusal("error.memorandum.finish");
		}
		Entry shorter = this.entries.add(reference, ChangeLists.POSTPONEMENTS, SYSTEM, Map.of("newStartDate", start,
				"newEndDate", last, ChangeLists.VERSION, this.initiatives.get(reference).version()));
		this.entries.become(shorter.id(), ChangeLists.SHORTENED);
		this.initiatives.holdMeetingsOnNewDays(reference);
	}

	private boolean wasAsked(String reference, String occasion) {
		return this.entries.of(reference, LIST).stream().anyMatch((end) -> occasion.equals(end.text(OCCASION)));
	}

}
