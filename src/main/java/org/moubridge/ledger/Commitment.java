package org.moubridge.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Person;

/**
 * Something that one party owes the other, to be done by somebody until a day.
 *
 * @param reference of the initiative in which it was promised
 * @param title of that initiative
 * @param what in the words of who wrote it down; REPEAT or CHANGE for a next step
 * @param who the person who takes care; null when nobody was named
 * @param party whose it is; null when that was not written down
 * @param due the last day, ISO, in the party's zone; null when none was agreed
 * @param evidence how it was kept, or why it was dropped; null while it is open
 * @param overdue whether it is open after its last day
 */
record Commitment(UUID id, String mou, String reference, String title, Kind kind, @Nullable String what,
		@Nullable String who, @Nullable String party, @Nullable String due, Status status, @Nullable String evidence,
		boolean overdue, String leadParty, String partnerParty) {

	/** Whether this person may say what became of it: its party's coordinators. */
	boolean isSettledBy(Person person) {
		return (this.party != null) ? person.coordinates(this.party)
				: person.coordinates(this.leadParty) || person.coordinates(this.partnerParty);
	}

	/** Whether the page asks this reader what became of it. */
	public boolean asks(Person reader) {
		return this.status == Status.OPEN && isSettledBy(reader);
	}

	/** Returns the last day; null when none was agreed, or it is not in the calendar. */
	public @Nullable LocalDate day() {
		try {
			return (this.due != null) ? LocalDate.parse(this.due) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** Returns what was promised; empty when nobody wrote it down. */
	public String text() {
		return Objects.requireNonNullElse(this.what, "");
	}

	/** Where it comes from. */
	enum Kind {

		/** Made in words, at a visit. */
		PROMISE,
		/** What follows from a review. */
		NEXT_STEP

	}

	/** What became of it. */
	enum Status {

		OPEN, KEPT, DROPPED

	}

}
