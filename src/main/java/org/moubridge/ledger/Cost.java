package org.moubridge.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * What somebody paid.
 *
 * @param payer a party, or GUESTS for the people or the company that took part
 * @param rate what one unit of the currency is worth in the Memorandum's; null when none
 * was recorded
 */
record Cost(String payer, String currency, BigDecimal amount, @Nullable BigDecimal rate) {

	/** Cents and fen. */
	private static final int MINOR_DIGITS = 2;

	/**
	 * Returns the amount in the Memorandum's currency; null where no rate says how much
	 * that is. The rule: amount times rate, rounded half up to hundredths. Costs are
	 * added up only after.
	 */
	@Nullable BigDecimal in(String target) {
		if (this.currency.equals(target)) {
			return this.amount.setScale(MINOR_DIGITS, RoundingMode.HALF_UP);
		}
		return (this.rate != null) ? this.amount.multiply(this.rate).setScale(MINOR_DIGITS, RoundingMode.HALF_UP)
				: null;
	}

}
