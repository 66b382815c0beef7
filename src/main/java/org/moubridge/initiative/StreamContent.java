package org.moubridge.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.moubridge.calendar.Stay;

/**
 * What the parties agree on in a stream: every field of it is approved, nothing else is.
 * Implementations are records of sections, whose fields have the names of the fields in
 * the forms.
 */
public interface StreamContent {

	/** Returns the English title. */
	@JsonIgnore
	String title();

	/** Returns the currency of all its amounts: MYR or CNY; empty until it was chosen. */
	@JsonIgnore
	String currency();

	/**
	 * Returns the amount that the approval limits look at, in whole and hundredths of the
	 * currency.
	 */
	@JsonIgnore
	java.math.BigDecimal budget();

	/** Returns the risk that the proposer sees: LOW, MEDIUM or HIGH. */
	@JsonIgnore
	String riskLevel();

	/** Returns how urgent it is, which shortens deadlines: NORMAL or URGENT. */
	@JsonIgnore
	String urgency();

	/** Returns when people of both parties are wanted; empty until the start is known. */
	@JsonIgnore
	Optional<Stay> stay();

	/**
	 * Returns the last day on which it may end without a new approval; null until the end
	 * is known.
	 */
	@JsonIgnore
	@Nullable LocalDate latestEnd();

	/** Returns the fields that change, by name, when it takes place on other days. */
	default Map<String, Object> movedTo(LocalDate start, LocalDate end) {
		return Map.of("startDate", start, "endDate", end);
	}

	/** Whether both parties approved that it may take place on these days. */
	default boolean allows(LocalDate start, LocalDate end) {
		LocalDate latest = latestEnd();
		return latest != null && !end.isAfter(latest)
				&& stay().filter((stay) -> !start.isBefore(stay.start())).isPresent();
	}

	/**
	 * Returns why it can start earlier than the travel rules allow; null if nobody said.
	 */
	@JsonIgnore
	@Nullable String whyEarlier();

	/** Returns what takes place on days that are known. */
	@JsonIgnore
	List<Meeting> meetings();

	/**
	 * Refuses fields that do not go together. Asked when somebody changes the content,
	 * never when it is read: what was once agreed can always be looked at.
	 */
	void check();

}
