package org.moubridge.letter;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an invitation says.
 *
 * @param number as the host counts its letters; null when it has none
 * @param date the day on the letter, ISO
 * @param guest the name, as in the passport if that is known
 * @param home the party that sends the guest
 * @param host the party that invites
 * @param from the first planned day; null when no day was agreed
 */
record InvitationLetter(@Nullable String number, String date, String guest, @Nullable String position,
		@Nullable String employer, String home, String host, String title, @Nullable LocalDate from,
		@Nullable LocalDate to, String mou, String mouReference, String reference) {
}
