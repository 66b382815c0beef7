package org.moubridge.initiative;

import org.jspecify.annotations.Nullable;

/**
 * What two parties agree on when a company of the leading party lands at the other: who
 * it is and what it is offered. All fields may be null until somebody filled them in.
 */
public record LandingContent(Header header, Landing landing, Offer offer) implements HeadedContent {

	/**
	 * What the company is after.
	 *
	 * @param targetCity where it lands
	 * @param hostBenefit what the other party gains by it
	 */
	public record Landing(@Nullable String sector, @Nullable String targetCity, @Nullable String landingPurpose,
			@Nullable String hostBenefit) {
	}

	/**
	 * What it is offered.
	 *
	 * @param hostUnit who looks after it
	 * @param deskCount how many desks
	 * @param offerMonths for how many months
	 * @param offerFees what it pays and what is free, in words
	 */
	public record Offer(@Nullable String hostUnit, @Nullable String offeredServices, @Nullable Integer deskCount,
			@Nullable Integer offerMonths, @Nullable String offerFees, @Nullable String offerConditions) {
	}

}
