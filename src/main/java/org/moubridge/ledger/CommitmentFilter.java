package org.moubridge.ledger;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which commitments somebody wants to see; null means all.
 *
 * @param open whether nothing is said yet of what became of them
 * @param after the last one of the page before
 */
record CommitmentFilter(@Nullable String mou, @Nullable String initiative, @Nullable String party,
		@Nullable Boolean open, int limit, @Nullable UUID after) {
}
