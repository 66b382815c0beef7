package org.moubridge.initiative;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of initiatives, newest first.
 *
 * @param next what to give as {@code after} for the next page; null on the last
 */
@Schema(description = "A page of initiatives, newest first.")
record InitiativeList(List<InitiativeEntry> items,
		@Schema(description = "To be given as \"after\" for the next page; null on the last.",
				example = "INI-2026-0001", nullable = true) @Nullable String next) {

	/** Makes the page of one entry more than fits: that one tells there is a next. */
	static InitiativeList of(List<InitiativeEntry> entries, int limit) {
		if (entries.size() <= limit) {
			return new InitiativeList(entries, null);
		}
		return new InitiativeList(entries.subList(0, limit), entries.get(limit - 1).reference());
	}

}
