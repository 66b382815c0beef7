package org.moubridge.initiative;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.moubridge.calendar.WorkingCalendar;

/**
 * In whose court an initiative was, and for how long: working time by the calendar of the
 * party whose turn it was. Several tasks of a party at once count once; nights, weekends
 * and the party's own holidays do not count.
 *
 * @param stretches in order, without gaps of their own: when nobody was asked, there is
 * none
 * @param worked the working time of each party, in the order of the calendars
 * @param calendars of the parties, the leading one first
 * @param now until when it is counted
 */
record Court(List<Stretch> stretches, Map<String, Duration> worked, List<WorkingCalendar> calendars, Instant now) {

	/** The width of the whole bar. */
	static final int WHOLE = 1000;

	/** Adds up the turns; those still open last until now. */
	static Court of(List<Steps.Turn> turns, List<WorkingCalendar> calendars, Instant now) {
		SortedSet<Instant> moments = new TreeSet<>();
		turns.forEach((turn) -> {
			moments.add(turn.from());
			moments.add(end(turn, now));
		});
		List<Stretch> stretches = new ArrayList<>();
		Instant from = null;
		for (Instant to : moments) {
			if (from != null) {
				add(stretches, from, to, holder(turns, from, now), calendars);
			}
			from = to;
		}
		return new Court(List.copyOf(stretches), worked(stretches, calendars), calendars, now);
	}

	/** Returns the turn that goes on; empty when nobody is asked. */
	Optional<Stretch> current() {
		return this.stretches.stream().filter((stretch) -> !stretch.to().isBefore(this.now)).findFirst();
	}

	/**
	 * Returns the stretches as parts of a bar, as wide as they lasted in working time.
	 */
	List<Part> parts() {
		long all = this.stretches.stream().mapToLong((one) -> width(one.worked())).sum();
		List<Part> parts = new ArrayList<>();
		long before = 0;
		for (Stretch stretch : this.stretches) {
			long width = width(stretch.worked());
			parts.add(new Part(stretch, before * WHOLE / all, Math.max(1, width * WHOLE / all)));
			before += width;
		}
		return parts;
	}

	/** Returns the calendar that a turn was counted by. */
	WorkingCalendar calendarOf(Stretch stretch) {
		return longest(stretch.from(), stretch.to(), stretch.holder(), this.calendars);
	}

	/** A turn of a few minutes is still to be seen. */
	private static long width(Duration worked) {
		return worked.toMinutes() + 1;
	}

	private static void add(List<Stretch> stretches, Instant from, Instant to, String holder,
			List<WorkingCalendar> calendars) {
		if (holder.isEmpty()) {
			return;
		}
		Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
		boolean goesOn = last != null && last.holder().equals(holder) && last.to().equals(from);
		Instant begin = goesOn ? last.from() : from;
		if (goesOn) {
			stretches.remove(last);
		}
		stretches.add(new Stretch(holder, begin, to, longest(begin, to, holder, calendars).workedBetween(begin, to)));
	}

	/** When it was everybody's turn, the one who worked longer counts. */
	private static WorkingCalendar longest(Instant from, Instant to, String holder, List<WorkingCalendar> calendars) {
		return calendars.stream()
			.filter((calendar) -> holder.equals(calendar.party()) || isShared(holder))
			.max(Comparator.comparing((calendar) -> calendar.workedBetween(from, to)))
			.orElseThrow();
	}

	private static boolean isShared(String holder) {
		return holder.equals(Stretch.BOTH) || holder.equals(Stretch.JOINT);
	}

	private static Map<String, Duration> worked(List<Stretch> stretches, List<WorkingCalendar> calendars) {
		Map<String, Duration> worked = new LinkedHashMap<>();
		calendars.forEach((calendar) -> worked.put(calendar.party(), stretches.stream()
			.filter((stretch) -> stretch.holder().equals(calendar.party()) || stretch.holder().equals(Stretch.BOTH))
			.map((stretch) -> calendar.workedBetween(stretch.from(), stretch.to()))
			.reduce(Duration.ZERO, Duration::plus)));
		return worked;
	}

	/** Whose turn it is right after this moment. */
	private static String holder(List<Steps.Turn> turns, Instant moment, Instant now) {
		List<String> parties = turns.stream()
			.filter((turn) -> !turn.from().isAfter(moment) && end(turn, now).isAfter(moment))
			.map((turn) -> (turn.party() != null) ? turn.party() : Stretch.JOINT)
			.distinct()
			.toList();
		List<String> asked = parties.stream().filter((party) -> !party.equals(Stretch.JOINT)).toList();
		if (asked.size() > 1) {
			return Stretch.BOTH;
		}
		return asked.isEmpty() ? (parties.isEmpty() ? "" : Stretch.JOINT) : asked.get(0);
	}

	private static Instant end(Steps.Turn turn, Instant now) {
		Instant end = (turn.to() != null) ? turn.to() : now;
		return end.isBefore(turn.from()) ? turn.from() : end;
	}

	/** A stretch in the bar. */
	record Part(Stretch stretch, long x, long width) {
	}

	/**
	 * A time in which it was somebody's turn.
	 *
	 * @param holder a party, {@link #BOTH} or {@link #JOINT}
	 * @param worked the working time in it; of the one who worked longer, when both did
	 */
	record Stretch(String holder, Instant from, Instant to, Duration worked) {

		static final String BOTH = "both";

		static final String JOINT = "joint";

	}

}
