package org.moubridge.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger: how much each party gave.
 *
 * @param currency of costs; null for what is counted
 * @param shares of all parties, in the order of the Memorandum
 * @param owed whether the sides are so far apart that a return is proposed
 */
@Schema(name = "Balance", description = "How much each party gave of one thing.")
record Balance(Measure measure,
		@Schema(description = "Of costs: MYR or CNY; never added up.", nullable = true) @Nullable String currency,
		List<Share> shares, @Schema(description = "Whether a return is proposed.") boolean owed) {

	private static final Comparator<Share> BY_AMOUNT = Comparator.comparing(Share::amount);

	/** Returns who gave most. */
	Share most() {
		return this.shares.stream().max(BY_AMOUNT).orElseThrow();
	}

	/** Returns who gave least. */
	Share least() {
		return this.shares.stream().min(BY_AMOUNT).orElseThrow();
	}

	/** Returns how far the sides are apart. */
	@JsonProperty
	@Schema(description = "How far the sides are apart.")
	public BigDecimal difference() {
		return most().amount().subtract(least().amount());
	}

	/** Returns who gave more; null when both gave the same. */
	@JsonProperty
	@Schema(description = "Who gave more; null when both gave the same.", nullable = true)
	public @Nullable String ahead() {
		return (difference().signum() > 0) ? most().party() : null;
	}

	/** Returns how many hundredths of the most a share is, for its bar. */
	public int percent(Share share) {
		BigDecimal most = most().amount();
		return (most.signum() == 0) ? 0
				: share.amount().multiply(BigDecimal.valueOf(100)).divide(most, RoundingMode.HALF_UP).intValue();
	}

	/**
	 * What one party gave.
	 *
	 * @param initiatives in how many initiatives
	 */
	@Schema(name = "Share")
	record Share(String party, BigDecimal amount, int initiatives) {
	}

}
