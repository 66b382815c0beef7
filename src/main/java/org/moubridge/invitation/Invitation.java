package org.moubridge.invitation;

import java.time.Instant;

import org.moubridge.notification.Addressee;

/**
 * What somebody was told last of an occasion.
 *
 * @param sequence how often the occasion has changed since it was first announced
 * @param cancelled whether it was taken back
 */
record Invitation(Occasion occasion, int sequence, Addressee to, boolean cancelled) {

	Invitation takenBack() {
		return new Invitation(this.occasion, this.sequence + 1, this.to, true);
	}

	boolean isFor(Occasion other) {
		return this.occasion.uid().equals(other.uid());
	}

	boolean isTo(Addressee other) {
		return this.to.email().equalsIgnoreCase(other.email());
	}

	/** Whether this is still how the occasion is. */
	boolean says(Occasion other) {
		return !this.cancelled && this.occasion.equals(other);
	}

	/** Whether somebody may still be waiting for it. */
	boolean isAhead(Instant now) {
		return !this.cancelled && this.occasion.end().isAfter(now);
	}

}
