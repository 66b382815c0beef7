package org.moubridge.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Something that takes place under an initiative, as both parties approved it.
 *
 * @param day in the calendar of the leading party
 * @param hours null for the whole day
 */
record Gathering(String reference, int number, String title, String initiative, String lead, String partner,
		LocalDate day, @Nullable BigDecimal hours, @Nullable String place) {

	boolean concerns(String party) {
		return party.equals(this.lead) || party.equals(this.partner);
	}

}
