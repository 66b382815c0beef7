package org.moubridge.initiative;

import org.jspecify.annotations.Nullable;

/**
 * What two parties agree on when they compare their parks, by figures, by a visit of the
 * leading party at its partner, or by both; in the end also what they report together.
 * All fields may be null until somebody filled them in.
 */
public record BenchmarkingContent(Header header, Benchmark benchmark, Terms terms,
		Report report) implements HeadedContent {

	@Override
	public boolean travels() {
		return !"DATA".equals(this.benchmark.exchangeType());
	}

	/**
	 * What is to be learnt.
	 *
	 * @param exchangeType DATA, VISIT or BOTH
	 * @param axis the side of a park that is looked at, one of the seven of the IASP
	 * Strategigram
	 * @param offerInReturn what the leading party gives in return
	 * @param leadershipSponsor who stands for it in the leadership
	 */
	public record Benchmark(@Nullable String exchangeType, @Nullable String axis, @Nullable String questionToAnswer,
			@Nullable String whyPartner, @Nullable String offerInReturn, @Nullable String leadershipSponsor) {
	}

	/**
	 * The terms of reference, and who signed the code of conduct.
	 *
	 * @param indicatorsRequested how many figures the leading party asks for
	 * @param indicatorsOffered how many it gives
	 * @param useRule for what the answers may be used and who may publish them
	 */
	public record Terms(@Nullable String termsScope, @Nullable Integer indicatorsRequested,
			@Nullable Integer indicatorsOffered, @Nullable String useRule, @Nullable String contactPersons,
			@Nullable String leadSignatory, @Nullable String partnerSignatory) {
	}

	/**
	 * The joint report, which both parties approve as they approved the proposal.
	 *
	 * @param releaseClass who may read it: INTERNAL, PARTNER or PUBLIC
	 */
	public record Report(@Nullable String reportSummary, @Nullable String releaseClass) {
	}

}
