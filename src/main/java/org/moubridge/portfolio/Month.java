package org.moubridge.portfolio;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.moubridge.calendar.Day;

/**
 * A month of one party.
 *
 * @param name of the party
 * @param now what time it is there
 * @param officialUntil the last day whose calendar is official; null if none is
 * @param provisional whether a day of this month is not official yet
 * @param workingDays how many days of the month are worked
 * @param entries the days of which there is something to say
 */
record Month(String party, String name, LocalTime now, @Nullable LocalDate officialUntil, boolean provisional,
		int workingDays, List<List<Cell>> weeks, List<Entry> entries) {

	/**
	 * A day in the grid.
	 *
	 * @param common whether nobody works on it, of all the parties shown
	 */
	record Cell(Day day, boolean inMonth, boolean today, boolean common, @Nullable String label, int deadlines,
			int gatherings) {

		/** Returns how the day looks, in words of the style sheet. */
		public String style() {
			if (!this.inMonth) {
				return "outside";
			}
			String kind = this.day.working() ? ((this.day.name() != null) ? "swapped" : "working")
					: ((this.day.name() != null) ? "holiday" : "weekend");
			return kind + (this.common ? " common" : "") + (this.day.provisional() ? " provisional" : "")
					+ (this.today ? " today" : "");
		}

	}

	/**
	 * What there is to say of a day, or of several days off in a row.
	 *
	 * @param label the name of the holiday or the swapped day; null for any other day
	 */
	record Entry(LocalDate date, LocalDate until, boolean working, @Nullable String label, List<Held> gatherings,
			List<Due> deadlines) {

		boolean isEmpty() {
			return this.label == null && isQuiet();
		}

		/** Whether both can be told as one. */
		boolean goesOnWith(Entry next) {
			return isQuiet() && next.isQuiet() && this.working == next.working()
					&& Objects.equals(this.label, next.label()) && this.until.plusDays(1).equals(next.date());
		}

		Entry with(Entry next) {
			return new Entry(this.date, next.until(), this.working, this.label, List.of(), List.of());
		}

		private boolean isQuiet() {
			return this.gatherings.isEmpty() && this.deadlines.isEmpty();
		}

	}

	/** Something that takes place, by the clock of the party. */
	record Held(Gathering gathering, LocalTime begin, LocalTime end) {
	}

	/** Something that is due, by the clock of the party. */
	record Due(Deadline deadline, LocalTime time) {
	}

}
