package org.moubridge.portfolio;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An initiative in the list.
 *
 * @param streamName the stream's name in the Memorandum
 * @param turn the parties that have an open step
 * @param joint whether a joint role has an open step
 * @param due the earliest due date of the open steps, in the zone of the party whose step
 * it is
 */
record Row(String reference, String title, String stream, @Nullable String streamName, String status, String mou,
		List<String> turn, boolean joint, @Nullable LocalDate due, boolean overdue) {

	/**
	 * Whose turn it is: {@code party} (one), {@code both}, {@code joint} or {@code none}.
	 */
	public String turnKind() {
		if (this.turn.isEmpty()) {
			return this.joint ? "joint" : "none";
		}
		return (this.turn.size() == 1) ? "party" : "both";
	}

}
