package org.moubridge.access;

import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that signs Memoranda of Understanding.
 *
 * @param id the short name in groups and addresses, like {@code mranti}
 * @param name the official name in English
 * @param localName the official name in its own script; null when not recorded
 * @param country ISO 3166 code of two letters
 * @param zone the time zone of its offices
 * @param language the language its people are addressed in unless they chose another
 * @param week when its offices are open
 */
public record Party(String id, String name, @Nullable String localName, String country, ZoneId zone, Locale language,
		OfficeWeek week) {
}
