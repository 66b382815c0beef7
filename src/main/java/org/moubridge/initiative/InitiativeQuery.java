package org.moubridge.initiative;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.moubridge.access.Refusal;

/** The parameters of the list as they were sent. */
record InitiativeQuery(
		@Parameter(description = "Only of this Memorandum.", example = "MOU-2024-001") @Nullable String mou,
		@Parameter(description = "Only of this stream.", example = "training-seminar") @Nullable String stream,
		@Parameter(description = "Only in this state.",
				schema = @Schema(implementation = InitiativeStatus.class)) @Nullable String status,
		@Parameter(description = "Only where this party is asked, alone or with the other; \"both\" for both.",
				example = "zgc") @Nullable String turn,
		@Parameter(description = "Only with this in the reference or title, at most 200 characters.",
				example = "incubation") @Nullable String q,
		@Parameter(description = "The most items to return.",
				schema = @Schema(type = "integer", minimum = "1", maximum = "100",
						defaultValue = "20")) @Nullable String limit,
		@Parameter(description = "The \"next\" of the page before.",
				example = "INI-2026-0001") @Nullable String after) {

	private static final int USUAL = 20;

	InitiativeFilter filter() {
		return new InitiativeFilter(given(this.mou), given(this.stream), given(this.status), given(this.turn),
				given(this.q), number(given(this.limit)), given(this.after));
	}

	private static int number(@Nullable String limit) {
		if (limit == null) {
			return USUAL;
		}
		if (!limit.matches("[0-9]{1,4}")) {
			throw new Refusal("error.query.limit", InitiativeFilter.MOST);
		}
		return Integer.parseInt(limit);
	}

	/** What cannot be in any text is left out, and what is blank was not given. */
	private static @Nullable String given(@Nullable String value) {
		String text = (value != null) ? value.replace("\0", "").strip() : "";
		return text.isEmpty() ? null : text;
	}

}
