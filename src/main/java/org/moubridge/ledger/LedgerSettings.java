package org.moubridge.ledger;

import java.math.BigDecimal;
import java.time.Period;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How far the sides may be apart before a return is proposed to both.
 *
 * @param personDays so many person-days more that one side hosted
 * @param visits so many visits more
 * @param speakers so many speakers more
 * @param indicators so many answered figures more
 * @param companies so many companies more
 * @param costs so much more paid, in either currency
 * @param returnVisitAfter after this long a visit is to be returned
 * @param again after this long the same is proposed again
 */
@Validated
@ConfigurationProperties("moubridge.ledger")
record LedgerSettings(@DefaultValue("20") @Positive BigDecimal personDays,
		@DefaultValue("2") @Positive BigDecimal visits, @DefaultValue("4") @Positive BigDecimal speakers,
		@DefaultValue("10") @Positive BigDecimal indicators, @DefaultValue("3") @Positive BigDecimal companies,
		@DefaultValue("50000") @Positive BigDecimal costs, @DefaultValue("P9M") @NotNull Period returnVisitAfter,
		@DefaultValue("P6M") @NotNull Period again) {

	/** Returns from which difference on a return is proposed; null for never. */
	@Nullable BigDecimal limit(Measure measure) {
		return switch (measure) {
			case PERSON_DAYS -> this.personDays;
			case VISITS -> this.visits;
			case SPEAKERS -> this.speakers;
			case INDICATORS_GIVEN -> this.indicators;
			case COMPANIES -> this.companies;
			case COSTS -> this.costs;
			case INDICATORS_ASKED -> null;
		};
	}

}
