package org.moubridge.initiative;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An initiative as other programs see it.
 *
 * @param turn a party's id, {@code both}, or null when nobody of a party is asked
 * @param dueAt the earliest deadline of the open steps; null when there is none
 */
@Schema(name = "Initiative", description = "An undertaking of two parties under their Memorandum of Understanding.")
record InitiativeEntry(
		@Schema(description = "The same in mails, on pages and in Cockpit.",
				example = "INI-2026-0001") String reference,
		@Schema(description = "The reference of its Memorandum.", example = "MOU-2024-001") String mou,
		@Schema(description = "The id of its stream's process.", example = "training-seminar") String stream,
		@Schema(description = "The English title of the current version.",
				example = "Incubation management for deep tech") String title,
		@Schema(description = "The state it is in.", example = "IN_APPROVAL") InitiativeStatus status,
		@Schema(description = "The phase that the state belongs to.", example = "APPROVAL") Phase phase,
		@Schema(description = "The number of the current version of its content, from 1.", example = "4") int version,
		@Schema(description = "SHA-256 of the current content, 64 hexadecimal digits: what approvals name.",
				example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") String contentHash,
		@Schema(description = "Whose turn it is: a party's id, \"both\", or null when no party is asked.",
				example = "zgc", nullable = true) @Nullable String turn,
		@Schema(description = "The party that proposed it.", example = "mranti") String leadParty,
		@Schema(description = "The other party.", example = "zgc") String partnerParty,
		@Schema(description = "When it was proposed, UTC.") Instant createdAt,
		@Schema(description = "When its state or content last changed, UTC.") Instant updatedAt,
		@Schema(description = "The earliest deadline of what is open, UTC; null when nothing has one.",
				nullable = true) @Nullable Instant dueAt) {
}
