package org.moubridge.letter;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.moubridge.initiative.LandingContent;

/**
 * What an offer to a company says.
 *
 * @param company its name in the language of the letter, if it has one
 * @param contact who speaks for it
 * @param host the party that offers
 * @param home the party that refers the company
 * @param terms what both parties approved
 * @param plan what the host planned on these terms
 */
record OfferLetter(LetterHead head, String company, String contact, String host, String home,
		LandingContent.Offer terms, Plan plan) {

	/**
	 * What the company gets and owes.
	 *
	 * @param deskDays for how many days a desk is kept
	 * @param measures by what success is measured
	 */
	record Plan(@Nullable String services, @Nullable String deskDays, @Nullable String mentor, @Nullable LocalDate from,
			@Nullable LocalDate to, @Nullable String fees, @Nullable String measures, @Nullable String exitConditions) {
	}

}
