package org.moubridge.letter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Fields of a form as they are printed: what is empty is null. */
record Filled(Map<String, Object> fields) {

	@Nullable String text(String field) {
		Object value = this.fields.get(field);
		return (value != null && !value.toString().isBlank()) ? value.toString() : null;
	}

	String textOr(String field, String other) {
		String text = text(field);
		return (text != null) ? text : other;
	}

	@Nullable BigDecimal money(String field) {
		String text = text(field);
		return (text != null) ? new BigDecimal(text) : null;
	}

	@Nullable LocalDate day(String field) {
		String text = text(field);
		return (text != null) ? LocalDate.parse(text) : null;
	}

}
