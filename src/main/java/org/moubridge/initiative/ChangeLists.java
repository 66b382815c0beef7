package org.moubridge.initiative;

import java.time.LocalDate;
import java.util.List;
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
		return holding(this.entries.of(reference, POSTPONEMENTS), version);
	}

	private static Optional<Days> holding(List<Entry> postponements, int version) {
		return postponements.stream()
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
		return open(this.entries.of(reference, list), list);
	}

	private static Optional<Entry> open(List<Entry> entries, String list) {
		return entries.stream().filter((one) -> one.kind().equals(list) && one.status().equals(Entry.OPEN)).findFirst();
	}

	/** Returns the same of both lists at once, for a page. */
	Overview overview(Initiative initiative) {
		List<Entry> all = this.entries.all(initiative.reference());
		List<Entry> postponements = all.stream().filter((one) -> one.kind().equals(POSTPONEMENTS)).toList();
		return new Overview(new Wishes(open(all, CHANGES), open(all, POSTPONEMENTS)),
				holding(postponements, initiative.version()));
	}

	/** What is not decided yet, and the days to which it was postponed. */
	record Overview(Wishes wishes, Optional<Days> postponed) {
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
