package org.moubridge.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of commitments, what is due first comes first. */
@Schema(description = "A page of commitments; what is due first comes first, what has no last day comes last.")
record CommitmentList(List<Item> items,
		@Schema(description = "To be given as \"after\" for the next page; null on the last.", format = "uuid",
				nullable = true) @Nullable String next) {

	/** Makes the page of one more than fits: that one tells there is a next. */
	static CommitmentList of(List<Commitment> found, int limit, UnaryOperator<String> nextStep) {
		List<Commitment> shown = found.subList(0, Math.min(limit, found.size()));
		return new CommitmentList(shown.stream().map((one) -> Item.of(one, nextStep)).toList(),
				(found.size() > limit) ? shown.get(limit - 1).id().toString() : null);
	}

	/** One commitment. */
	@Schema(name = "Commitment", description = "What one party owes the other.")
	record Item(UUID id, @Schema(description = "Its Memorandum.", example = "MOU-2024-001") String mou,
			@Schema(description = "The initiative in which it was made.", example = "INI-2026-0001") String initiative,
			@Schema(description = "Where it comes from: words at a visit, or the next step of a review.") Commitment.Kind kind,
			@Schema(description = "What is to be done; of a next step in the language of Accept-Language.") String what,
			@Schema(description = "Who takes care; null when nobody was named.", nullable = true) @Nullable String who,
			@Schema(description = "Whose it is; null when that was not written down.", example = "zgc",
					nullable = true) @Nullable String party,
			@Schema(description = "The last day, in the party's zone; null when none was agreed.",
					example = "2026-11-30", nullable = true) @Nullable LocalDate due,
			@Schema(description = "What became of it.") Commitment.Status status,
			@Schema(description = "Whether it is open after its last day.") boolean overdue,
			@Schema(description = "How it was kept, or why it was dropped.",
					nullable = true) @Nullable String evidence) {

		static Item of(Commitment one, UnaryOperator<String> nextStep) {
			String what = (one.kind() == Commitment.Kind.NEXT_STEP) ? nextStep.apply(one.text()) : one.text();
			return new Item(one.id(), one.mou(), one.reference(), one.kind(), what, one.who(), one.party(), one.day(),
					one.status(), one.overdue(), one.evidence());
		}

	}

}
