package org.moubridge.initiative;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whether the start can be kept, as a page shows it.
 *
 * @param travel whether anybody has to travel
 * @param verdict the answer in one sentence
 * @param latestApproval the last safe day to approve
 * @param earliestStart the first possible day
 * @param lines the reasons
 * @param provisional whether dates lie beyond an official calendar
 * @param whyEarlier what the proposer wrote; null if nothing
 */
public record FeasibilityNote(boolean travel, boolean feasible, String verdict, String latestApproval,
		String earliestStart, List<String> lines, boolean provisional, @Nullable String whyEarlier) {
}
