package org.moubridge.ledger;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.moubridge.access.Refusal;

/** The parameters of the list as they were sent. */
record CommitmentQuery(
		@Parameter(description = "Only of this Memorandum.", example = "MOU-2024-001") @Nullable String mou,
		@Parameter(description = "Only of this initiative.", example = "INI-2026-0001") @Nullable String initiative,
		@Parameter(description = "Only what this party owes.", example = "zgc") @Nullable String party,
		@Parameter(description = "true for what is open, false for what was kept or dropped.",
				schema = @Schema(type = "boolean")) @Nullable String open,
		@Parameter(description = "The most items to return.",
				schema = @Schema(type = "integer", minimum = "1", maximum = "100",
						defaultValue = "20")) @Nullable String limit,
		@Parameter(description = "The \"next\" of the page before.",
				schema = @Schema(type = "string", format = "uuid")) @Nullable String after) {

	private static final int USUAL = 20;

	private static final int MOST = 100;

	CommitmentFilter filter() {
		return new CommitmentFilter(given(this.mou), given(this.initiative), given(this.party), yesOrNo(),
				number(given(this.limit)), last());
	}

	private @Nullable Boolean yesOrNo() {
		String value = given(this.open);
		if (value != null && !value.matches("true|false")) {
			throw new Refusal("error.query.open");
		}
		return (value != null) ? Boolean.valueOf(value) : null;
	}

	private @Nullable UUID last() {
		String value = given(this.after);
		if (value != null && !value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
			throw new Refusal("error.query.after-commitment", value);
		}
		return (value != null) ? UUID.fromString(value) : null;
	}

	private static int number(@Nullable String limit) {
		int number = (limit == null) ? USUAL : limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : 0;
		if (number < 1 || number > MOST) {
			throw new Refusal("error.query.limit", MOST);
		}
		return number;
	}

	/** What cannot be in any text is left out, and what is blank was not given. */
	private static @Nullable String given(@Nullable String value) {
		String text = (value != null) ? value.replace("\0", "").strip() : "";
		return text.isEmpty() ? null : text;
	}

}
