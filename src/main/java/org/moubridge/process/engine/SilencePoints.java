package org.moubridge.process.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.moubridge.calendar.Calendars;
import org.moubridge.calendar.WorkingCalendar;
import org.moubridge.calendar.WorkingDays;
import org.moubridge.initiative.LostTime;

import org.springframework.stereotype.Component;

/**
 * When the points of the partner-silence protocol come, and whom they concern. They are
 * counted in working days of the silent party alone and come when the offices of those
 * who are written to open: nobody is written to at night or on a day off.
 */
@Component
public class SilencePoints {

	private final SilenceRules rules;

	private final Calendars calendars;

	private final LostTime lost;

	private final Clock clock;

	SilencePoints(SilenceRules rules, Calendars calendars, LostTime lost, Clock clock) {
		this.rules = rules;
		this.calendars = calendars;
		this.lost = lost;
		this.clock = clock;
	}

	/**
	 * Returns when a point comes. After the first one each leaves the one before at least
	 * a day: what was missed while the system was down is not made up for all at once.
	 */
	public Instant of(Silence silence, SilenceStage stage) {
		WorkingCalendar silent = this.calendars.of(silence.party());
		SilenceRules.Rule rule = this.rules.rule(stage, silence.role());
		LocalDate counted = silent.plus(silent.today(silence.since()), rule.workingDays() + lost(silence));
		LocalDate tomorrow = silent.today(now()).plusDays(1);
		boolean early = stage != SilenceStage.REMINDER && counted.isBefore(tomorrow);
		return opening(this.calendars.of(parties(silence, rule)), early ? tomorrow : counted);
	}

	/** Returns when a party's office opens on this day, or the next on which it does. */
	public Instant opening(String party, LocalDate day) {
		return opening(List.of(this.calendars.of(party)), day);
	}

	/**
	 * Returns when a party may be written to: a point that was missed while the system
	 * was down comes at any hour.
	 * @return null when its office is open now
	 */
	public @Nullable Instant closedUntil(String party) {
		Instant open = this.calendars.of(party).nextOpen(now());
		return open.isAfter(now()) ? open : null;
	}

	/** Returns the groups that a point concerns. */
	public List<String> groups(Silence silence, SilenceStage stage) {
		SilenceRules.Rule rule = this.rules.rule(stage, silence.role());
		return parties(silence, rule).stream().map((party) -> party + "-" + rule.role()).toList();
	}

	/** Returns for how many of its working days the party has been silent. */
	public int days(Silence silence) {
		WorkingCalendar silent = this.calendars.of(silence.party());
		return silent.between(silent.today(silence.since()), silent.today(now())) - lost(silence);
	}

	/** Returns the day that it is for a party. */
	public LocalDate today(String party) {
		return this.calendars.of(party).today(now());
	}

	/** Returns the day on which a moment falls for a party. */
	public LocalDate dayOf(String party, Instant moment) {
		return this.calendars.of(party).today(moment);
	}

	/** Nobody is silent while the initiative rests. */
	private int lost(Silence silence) {
		return this.lost.days(silence.initiative(), silence.since(), List.of(silence.party()));
	}

	Instant now() {
		return this.clock.instant();
	}

	private static List<String> parties(Silence silence, SilenceRules.Rule rule) {
		return switch (rule.side()) {
			case "silent" -> List.of(silence.party());
			case "waiting" -> List.of(silence.waiting());
			default -> List.of(silence.party(), silence.other());
		};
	}

	/** On a day on which all of them work, when the last of them begins. */
	private static Instant opening(List<WorkingCalendar> offices, LocalDate earliest) {
		LocalDate day = WorkingDays.common(offices.toArray(WorkingDays[]::new)).onOrAfter(earliest);
		return offices.stream().map((office) -> office.opening(day)).max(Comparator.naturalOrder()).orElseThrow();
	}

}
