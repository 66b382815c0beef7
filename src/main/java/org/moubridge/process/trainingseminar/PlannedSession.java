package org.moubridge.process.trainingseminar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.moubridge.initiative.Entry;
import org.moubridge.initiative.Meeting;
import org.moubridge.initiative.TrainingContent.Session;

/**
 * A session as it is held.
 *
 * @param number from 1
 * @param day in the calendar of the leading party; null while it is not known
 * @param remote whether the speaker teaches from afar
 * @param dropped whether it does not take place
 */
record PlannedSession(int number, String title, @Nullable LocalDate day, @Nullable BigDecimal hours, String speaker,
		boolean remote, boolean dropped) {

	/** Returns the session as both parties approved it, on the day that it has now. */
	static PlannedSession of(int number, Session approved, @Nullable Meeting meeting) {
		return new PlannedSession(number, approved.title(), (meeting != null) ? meeting.day() : approved.date(),
				approved.hours(), approved.speaker(), false, false);
	}

	/** Returns the session after a change. */
	PlannedSession with(Entry change) {
		return switch (String.valueOf(change.text("sessionChange"))) {
			case "REMOTE" ->
				new PlannedSession(this.number, this.title, this.day, this.hours, this.speaker, true, this.dropped);
			case "SWAP" -> new PlannedSession(this.number, this.title, this.day, this.hours,
					Objects.requireNonNullElse(change.text("sessionSpeaker"), this.speaker), false, this.dropped);
			case "DROP" ->
				new PlannedSession(this.number, this.title, this.day, this.hours, this.speaker, this.remote, true);
			default -> this;
		};
	}

}
