package org.moubridge.initiative;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One initiative as other programs see it, with what a list leaves out. */
@Schema(name = "InitiativeDetail", description = "An initiative, and whether its start can be kept.")
record InitiativeDetail(@JsonUnwrapped InitiativeEntry initiative,
		@Schema(description = "Whether its start can be kept; null until the start is known, and after both parties"
				+ " have approved.", nullable = true) @Nullable FeasibilityEntry feasibility,
		@Schema(description = "For how much working time it was the turn of each party, by the party's own calendar;"
				+ " ISO 8601 durations in hours.",
				example = "{\"mranti\": \"PT12H\", \"zgc\": \"PT45H30M\"}") Map<String, String> workingTime) {
}
