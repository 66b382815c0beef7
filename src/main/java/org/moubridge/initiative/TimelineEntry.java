package org.moubridge.initiative;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in an initiative.
 *
 * @param fact the key of its sentence, {@code timeline.<fact>} in the messages
 * @param person who did it: login; null when the system did
 * @param party for which party; null when for none
 * @param details what the sentence names
 */
public record TimelineEntry(Instant at, String fact, @Nullable String person, @Nullable String party,
		Map<String, String> details) {

	private static final String GUEST = "guest";

	/** Returns the same without the name of a guest, for those who may not know it. */
	TimelineEntry unnamed() {
		if (!this.details.containsKey(GUEST)) {
			return this;
		}
		Map<String, String> without = new HashMap<>(this.details);
		without.remove(GUEST);
		return new TimelineEntry(this.at, this.fact, this.person, this.party, without);
	}

}
