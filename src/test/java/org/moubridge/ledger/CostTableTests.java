package org.moubridge.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The rule by which costs are converted and added up, for any amount and rate. */
class CostTableTests {

	private static final BigDecimal HALF_A_SEN = new BigDecimal("0.005");

	private final Random random = new Random(7);

	@Test
	void convertsEachCostByItsRateAndRoundsHalfUpToHundredths() {
		assertThat(cost("CNY", "1000.10", "0.6543").in("MYR")).isEqualTo("654.37");
		assertThat(cost("CNY", "1.00", "0.005").in("MYR")).isEqualTo("0.01");
		assertThat(cost("CNY", "1.00", "0.004999").in("MYR")).isEqualTo("0.00");
		assertThat(cost("CNY", "0.10", "0.65").in("MYR")).isEqualTo("0.07");
		assertThat(cost("MYR", "0.1", null).in("MYR")).isEqualTo("0.10");
		assertThat(cost("CNY", "5", null).in("MYR")).isNull();
	}

	@Test
	void isNeverFurtherThanHalfAHundredthFromTheExactProduct() {
		for (int attempt = 0; attempt < 20_000; attempt++) {
			BigDecimal amount = amount();
			BigDecimal rate = rate();
			BigDecimal converted = new Cost("zgc", "CNY", amount, rate).in("MYR");
			BigDecimal error = converted.subtract(amount.multiply(rate));
			assertThat(converted.scale()).isEqualTo(2);
			assertThat(converted.signum()).isNotNegative();
			assertThat(error.abs()).isLessThanOrEqualTo(HALF_A_SEN);
			if (error.abs().compareTo(HALF_A_SEN) == 0) {
				assertThat(error).isPositive();
			}
		}
	}

	@Test
	void leavesTheOwnCurrencyAsItIs() {
		for (int attempt = 0; attempt < 5_000; attempt++) {
			BigDecimal amount = amount();
			assertThat(new Cost("zgc", "CNY", amount, rate()).in("CNY")).isEqualByComparingTo(amount);
		}
	}

	@Test
	void neverShrinksWhenTheAmountGrows() {
		for (int attempt = 0; attempt < 5_000; attempt++) {
			BigDecimal amount = amount();
			BigDecimal rate = rate();
			assertThat(new Cost("zgc", "CNY", amount.add(amount()), rate).in("MYR"))
				.isGreaterThanOrEqualTo(new Cost("zgc", "CNY", amount, rate).in("MYR"));
		}
	}

	@Test
	void addsUpTheSameInWhateverOrder() {
		for (int attempt = 0; attempt < 500; attempt++) {
			List<Cost> costs = new ArrayList<>();
			BigDecimal expected = BigDecimal.ZERO;
			for (int number = 0; number < 20; number++) {
				Cost cost = new Cost(this.random.nextBoolean() ? "zgc" : "mranti",
						this.random.nextBoolean() ? "CNY" : "MYR", amount(),
						this.random.nextInt(5) == 0 ? null : rate());
				costs.add(cost);
				expected = expected.add((cost.in("MYR") != null) ? cost.in("MYR") : BigDecimal.ZERO);
			}
			CostTable table = CostTable.of("MYR", costs);
			assertThat(sum(table.totals().stream().map(CostTable.Total::converted).toList())).isEqualTo(expected);
			assertThat(sum(table.lines().stream().map(CostTable.Line::converted).toList())).isEqualTo(expected);
			assertThat(sum(table.lines().stream().map(CostTable.Line::amount).toList()))
				.isEqualByComparingTo(sum(costs.stream().map(Cost::amount).toList()));
			java.util.Collections.shuffle(costs, this.random);
			assertThat(CostTable.of("MYR", costs)).isEqualTo(table);
		}
	}

	@Test
	void saysHowManyCostsHaveNoRate() {
		CostTable table = CostTable.of("MYR",
				List.of(cost("CNY", "5", null), cost("CNY", "10", "0.65"), cost("MYR", "1", null)));
		assertThat(table.lines())
			.extracting(
					(line) -> line.currency() + " " + line.amount() + " " + line.converted() + " " + line.withoutRate())
			.containsExactly("CNY 15.00 6.50 1", "MYR 1.00 1.00 0");
		assertThat(table.totals()).extracting(CostTable.Total::converted).containsExactly(new BigDecimal("7.50"));
	}

	private BigDecimal amount() {
		return BigDecimal.valueOf(this.random.nextLong(10_000_000_001L), 2);
	}

	private BigDecimal rate() {
		return BigDecimal.valueOf(1 + this.random.nextLong(20_000_000L), 6).setScale(6, RoundingMode.UNNECESSARY);
	}

	private static BigDecimal sum(List<BigDecimal> amounts) {
		return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static Cost cost(String currency, String amount, String rate) {
		return new Cost("zgc", currency, new BigDecimal(amount), (rate != null) ? new BigDecimal(rate) : null);
	}

}
