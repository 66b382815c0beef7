package org.moubridge.calendar;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How long a step takes for some travellers.
 *
 * @param country whose people travel, ISO 3166; null for any country
 * @param destination where to, ISO 3166; null for any other country
 * @param stayOver only for stays of more days than these; null for any stay
 * @param source where the number comes from
 */
record TravelRule(TravelStep step, @Nullable String country, @Nullable String destination, @Nullable Integer stayOver,
		int days, TravelUnit unit, String source) {

	/**
	 * What was said of a destination goes before what was said of a country or of all.
	 */
	private static final Comparator<TravelRule> CLOSEST = Comparator
		.comparing((TravelRule rule) -> rule.destination != null)
		.thenComparing((rule) -> rule.country != null)
		.thenComparing((rule) -> (rule.stayOver != null) ? rule.stayOver : 0);

	/** Returns the rule for a step that both parties take together. */
	static Optional<TravelRule> ofBoth(List<TravelRule> rules, TravelStep step, Stay stay) {
		return rules.stream().filter((rule) -> rule.step == step && rule.isFor(stay)).max(CLOSEST);
	}

	/** Returns the one rule for a step of these travellers: the closest to their case. */
	static Optional<TravelRule> of(List<TravelRule> rules, TravelStep step, Traveller traveller, Stay stay) {
		return rules.stream()
			.filter((rule) -> rule.step == step && rule.isFor(traveller) && rule.isFor(stay))
			.max(CLOSEST);
	}

	private boolean isFor(Traveller traveller) {
		return traveller.goesAbroad() && (this.country == null || this.country.equals(traveller.country()))
				&& (this.destination == null || this.destination.equals(traveller.destination()));
	}

	private boolean isFor(Stay stay) {
		return this.stayOver == null || stay.days() > this.stayOver;
	}

}
