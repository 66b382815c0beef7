package org.moubridge.initiative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import org.moubridge.calendar.Stay;

/**
 * The content of a stream that begins with the {@link Header}; what the stream adds
 * stands in further sections.
 */
public interface HeadedContent extends StreamContent {

	/** Returns what every initiative says of itself. */
	Header header();

	/** Whether anybody has to travel for it. */
	@JsonIgnore
	default boolean travels() {
		return true;
	}

	@Override
	@JsonIgnore
	default String title() {
		return header().title();
	}

	@Override
	@JsonIgnore
	default String currency() {
		return (header().currency() != null) ? header().currency() : "";
	}

	@Override
	@JsonIgnore
	default BigDecimal budget() {
		return (header().budget() != null) ? header().budget() : BigDecimal.ZERO;
	}

	@Override
	@JsonIgnore
	default String riskLevel() {
		return (header().riskLevel() != null) ? header().riskLevel() : "";
	}

	@Override
	@JsonIgnore
	default String urgency() {
		return (header().urgency() != null) ? header().urgency() : "NORMAL";
	}

	@Override
	@JsonIgnore
	default Optional<Stay> stay() {
		return Optional.ofNullable(header().startDate())
			.map((start) -> new Stay(start, (header().endDate() != null) ? header().endDate() : start, travels()));
	}

	@Override
	@JsonIgnore
	default @Nullable LocalDate latestEnd() {
		return (header().latestEnd() != null) ? header().latestEnd() : header().endDate();
	}

	@Override
	@JsonIgnore
	default @Nullable String whyEarlier() {
		return header().earlyStartReason();
	}

	@Override
	@JsonIgnore
	default List<Meeting> meetings() {
		return List.of();
	}

	@Override
	default void check() {
		header().check();
	}

}
