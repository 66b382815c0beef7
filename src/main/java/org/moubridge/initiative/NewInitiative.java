package org.moubridge.initiative;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.moubridge.access.Refusal;

/**
 * What is proposed.
 *
 * @param mou see {@link InitiativeEntry}
 */
@Schema(description = "A proposal: its stream's process starts and asks the proposer for everything else.")
record NewInitiative(
		@Schema(description = "The reference of the Memorandum.", example = "MOU-2024-001",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String mou,
		@Schema(description = "The id of the stream's process.", example = "training-seminar",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String stream,
		@Schema(description = "The English title: one line of 5 to 200 characters.",
				example = "Incubation management for deep tech", minLength = 5, maxLength = 200,
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String title) {

	/** Returns a field; refuses the proposal when it was not given. */
	static String required(String name, @Nullable String value) {
		if (value == null || value.isBlank()) {
			throw new Refusal("error.body.missing", name);
		}
		return value.strip();
	}

}
