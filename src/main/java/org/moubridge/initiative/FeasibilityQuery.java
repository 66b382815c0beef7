package org.moubridge.initiative;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.moubridge.access.Refusal;
import org.moubridge.calendar.Stay;

/** A question for a start as it was sent. */
record FeasibilityQuery(
		@Parameter(description = "The Memorandum, whose two parties travel.", required = true,
				example = "MOU-2024-001") @Nullable String mou,
		@Parameter(description = "The first day, as year-month-day.", required = true,
				example = "2026-05-14") @Nullable String start,
		@Parameter(description = "The last day; the first if left out.", example = "2026-05-16") @Nullable String end,
		@Parameter(description = "Where people take part; online nobody travels.",
				schema = @Schema(type = "string", allowableValues = {
						"ONSITE", "HYBRID", "ONLINE" }, defaultValue = "ONSITE")) @Nullable String format,
		@Parameter(description = "The party that leads; the caller's if left out.",
				example = "mranti") @Nullable String lead){

	private static final List<String> FORMATS = List.of("ONSITE", "HYBRID", "ONLINE");

	String memorandum() {
		return required("mou", this.mou);
	}

	Stay stay() {
		LocalDate first = date(required("start", this.start));
		LocalDate last = given(this.end) ? date(this.end) : first;
		if (last.isBefore(first)) {
			throw new Refusal("error.feasibility.ends-before-start");
		}
		return new Stay(first, last, travels());
	}

	@Nullable String leadOr(@Nullable String party) {
		return given(this.lead) ? this.lead : party;
	}

	private boolean travels() {
		if (given(this.format) && !FORMATS.contains(this.format)) {
			throw new Refusal("error.feasibility.format", this.format, String.join(", ", FORMATS));
		}
		return !"ONLINE".equals(this.format);
	}

	private static String required(String name, @Nullable String value) {
		if (value == null || value.isBlank()) {
			throw new Refusal("error.feasibility.missing", name);
		}
		return value.strip();
	}

	private static LocalDate date(String text) {
		try {
			LocalDate date = LocalDate.parse(text.strip());
			if (date.getYear() >= 2000 && date.getYear() <= 2100) {
				return date;
			}
		}
		catch (DateTimeParseException ex) {
			// the same sentence as for a year that is out of reach
		}
		throw new Refusal("error.feasibility.date", text);
	}

	private static boolean given(@Nullable String value) {
		return value != null && !value.isBlank();
	}

}
