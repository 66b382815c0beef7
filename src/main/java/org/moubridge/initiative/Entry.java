package org.moubridge.initiative;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One line of a list that an initiative keeps: a person, an indicator, a milestone, a
 * commitment, a monthly report.
 *
 * @param kind the name of the list, which is the path of the list in its form
 * @param number from 1 within its list
 * @param party whose it is; null for neither party's alone
 * @param status what became of it: {@link #OPEN} at first
 * @param fields by name, as its forms have them; null where empty
 */
public record Entry(UUID id, String reference, String kind, int number, @Nullable String party, String status,
		Map<String, Object> fields) {

	/** Nothing has happened to it yet. */
	public static final String OPEN = "OPEN";

	/** It takes no part any more: somebody declined, was refused or was replaced. */
	public static final String DROPPED = "DROPPED";

	/** Returns a field as text; null when it is empty. */
	public @Nullable String text(String field) {
		Object value = this.fields.get(field);
		return (value != null) ? value.toString() : null;
	}

	/** Returns by what people call it: its name or title. */
	public String label() {
		for (String field : new String[] { "name", "title", "what", "code", "practice", "changeReason" }) {
			String text = text(field);
			if (text != null) {
				return text;
			}
		}
		return Integer.toString(this.number);
	}

}
