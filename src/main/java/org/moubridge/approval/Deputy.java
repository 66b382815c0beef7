package org.moubridge.approval;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody answers requests for approval in place of a colleague who is away.
 *
 * @param person login of who is away
 * @param deputy login of who answers in her place; of the same party
 * @param firstDay the first day on which the deputy may answer, in the party's time
 * @param lastDay the last one
 * @param approvedBy login of who agreed to it; null while nobody has
 * @param ended whether it was ended before its last day
 */
public record Deputy(UUID id, String party, String person, String deputy, LocalDate firstDay, LocalDate lastDay,
		String proposedBy, @Nullable String approvedBy, boolean ended) {

	/** Whether the deputy may answer on this day. */
	public boolean isActive(LocalDate day) {
		return this.approvedBy != null && !this.ended && !day.isBefore(this.firstDay) && !day.isAfter(this.lastDay);
	}

	/** Whether it can still become active on this day or later. */
	boolean isOver(LocalDate day) {
		return this.ended || day.isAfter(this.lastDay);
	}

}
