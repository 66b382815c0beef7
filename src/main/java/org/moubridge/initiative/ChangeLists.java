package org.moubridge.initiative;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.TooLate;

import org.springframework.stereotype.Component;

/**
 * What was asked for after both parties had approved: changes of the content in the list
 * {@value #CHANGES}, other days in the list {@value #POSTPONEMENTS}. One of them is open
 * at a time.
 */
@Component
class ChangeLists {

	static final String CHANGES = "changes";

	static final String POSTPONEMENTS = "postponements";

	/** It holds, or held until the next one. */
	static final String DONE = "DONE";

	/** Both parties agreed on an earlier end. */
	static final String SHORTENED = "SHORTENED";

	/** It was refused, withdrawn or overtaken. */
	static final String NOT_MADE = "NOT_MADE";

	/** The version that a change proposes, or in which a postponement holds. */
	static final String VERSION = "version";

	private static final Set<String> HOLDING = Set.of(DONE, SHORTENED);

	private final Entries entries;

	ChangeLists(Entries entries) {
		this.entries = entries;
	}

	/** Returns the change that is not decided yet. */
	Optional<Entry> change(String reference) {
		return open(reference, CHANGES);
	}

	/** Returns the postponement that is not decided yet. */
	Optional<Entry> postponement(String reference) {
		return open(reference, POSTPONEMENTS);
	}

	/** Returns how often it was postponed. */
	long postponed(String reference) {
		return this.entries.of(reference, POSTPONEMENTS).stream().filter((one) -> one.status().equals(DONE)).count();
	}

	/** Returns the days to which a version was postponed last. */
	Optional<Days> postponed(String reference, int version) {
		return this.entries.of(reference, POSTPONEMENTS)
			.stream()
			.filter((one) -> HOLDING.contains(one.status()) && Integer.toString(version).equals(one.text(VERSION)))
			.reduce((earlier, later) -> later)
			.map(Days::of);
	}

	/**
	 * Returns the version that the open change proposes; empty until it was described.
	 */
	Optional<Integer> proposedVersion(String reference) {
		return change(reference).map((change) -> change.text(VERSION)).map(Integer::valueOf);
	}

	/** Refuses what would change the content under a change that is not decided yet. */
	void requireNoChange(String reference) {
		if (change(reference).isPresent()) {
			throw new TooLate("error.change.open", reference);
		}
	}

	/** Refuses a second change or postponement beside one that is not decided yet. */
	void requireNothingOpen(String reference) {
		if (!wishes(reference).isEmpty()) {
			throw new TooLate("error.change.open", reference);
		}
	}

	private Optional<Entry> open(String reference, String list) {
		return this.entries.of(reference, list).stream().filter((one) -> one.status().equals(Entry.OPEN)).findFirst();
	}

	/** Returns what is not decided yet. */
	Wishes wishes(String reference) {
		return new Wishes(change(reference), postponement(reference));
	}

	/** What is not decided yet. */
	record Wishes(Optional<Entry> change, Optional<Entry> postponement) {

		boolean isEmpty() {
			return this.change.isEmpty() && this.postponement.isEmpty();
		}

	}

	/** The first and the last day. */
	record Days(LocalDate start, LocalDate end) {

		static Days of(Entry postponement) {
			return new Days(day(postponement.text("newStartDate")), day(postponement.text("newEndDate")));
		}

		private static LocalDate day(@Nullable String day) {
			return LocalDate.parse(Objects.requireNonNull(day));
		}

	}

}
