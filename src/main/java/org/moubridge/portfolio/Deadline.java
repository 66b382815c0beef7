package org.moubridge.portfolio;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An open step that is due.
 *
 * @param party whose step it is; null if it is both parties' or a joint role's
 */
record Deadline(String taskId, String taskKey, String name, String reference, String title, @Nullable String party,
		String lead, String partner, Instant due, boolean overdue) {

	boolean concerns(String other) {
		return (this.party != null) ? this.party.equals(other) : other.equals(this.lead) || other.equals(this.partner);
	}

}
