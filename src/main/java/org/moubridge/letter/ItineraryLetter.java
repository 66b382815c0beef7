package org.moubridge.letter;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the itinerary of a visit says.
 *
 * @param host the party that is visited
 * @param home the party that visits
 * @param emergencyPhone where somebody answers at any time
 * @param invitation the number of the host's letter
 */
record ItineraryLetter(LetterHead head, String host, String home, @Nullable LocalDate from, @Nullable LocalDate to,
		@Nullable String emergencyPhone, @Nullable String invitation, List<HalfDay> halfDays, List<Visitor> visitors) {

	/**
	 * Where they are and who receives them.
	 *
	 * @param half MORNING or AFTERNOON
	 */
	record HalfDay(@Nullable LocalDate day, String half, @Nullable String site, @Nullable String host,
			@Nullable String programme) {
	}

	/** One who travels. */
	record Visitor(String name, @Nullable String position, @Nullable String organisation, @Nullable String role) {
	}

}
