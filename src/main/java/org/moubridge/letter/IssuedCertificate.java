package org.moubridge.letter;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A certificate or letter of attendance, as it is printed and checked, in one language.
 *
 * @param kind CERTIFICATE or LETTER
 * @param name of the person it was issued to
 * @param title of the training
 * @param from the first day of the training; null when no day was agreed
 * @param to the last day
 * @param hours length of the training in hours; null when not recorded
 * @param parties who issued it, the leading one first
 * @param mou the title of the Memorandum under which they did
 * @param issuedOn the day in the leading party's time
 * @param code by which it is checked
 */
record IssuedCertificate(String kind, String name, String organisation, String title, @Nullable LocalDate from,
		@Nullable LocalDate to, @Nullable Integer hours, int attendancePercent, List<String> parties, String mou,
		String mouReference, String reference, LocalDate issuedOn, String code) {
}
