package org.moubridge.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.media.Schema;

/** The costs of a Memorandum, by payer and currency, and by payer in one currency. */
@Schema(name = "CostTable", description = "Costs by payer and currency. Each cost is converted by the rate recorded "
		+ "with it, half up to hundredths, before it is added up; one without a rate is not converted.")
record CostTable(@Schema(description = "The currency of the Memorandum.") String currency, List<Line> lines,
		List<Total> totals) {

	static CostTable of(String currency, List<Cost> costs) {
		List<Line> lines = grouped(costs, Cost::payer).entrySet()
			.stream()
			.flatMap((payer) -> grouped(payer.getValue(), Cost::currency).entrySet()
				.stream()
				.map((paid) -> Line.of(payer.getKey(), paid.getKey(), paid.getValue(), currency)))
			.toList();
		List<Total> totals = grouped(costs, Cost::payer).entrySet()
			.stream()
			.map((payer) -> new Total(payer.getKey(), converted(payer.getValue(), currency)))
			.toList();
		return new CostTable(currency, lines, totals);
	}

	private static Map<String, List<Cost>> grouped(List<Cost> costs, Function<Cost, String> by) {
		return costs.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
	}

	private static BigDecimal converted(List<Cost> costs, String currency) {
		return costs.stream()
			.map((cost) -> cost.in(currency))
			.filter(Objects::nonNull)
			.reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
	}

	/**
	 * What a payer paid in a currency.
	 *
	 * @param withoutRate how many costs could not be converted
	 */
	@Schema(name = "CostLine")
	record Line(String payer, String currency, BigDecimal amount, BigDecimal converted, int withoutRate) {

		static Line of(String payer, String currency, List<Cost> costs, String target) {
			BigDecimal amount = costs.stream().map(Cost::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
			long withoutRate = costs.stream().filter((cost) -> cost.in(target) == null).count();
			return new Line(payer, currency, amount, CostTable.converted(costs, target), (int) withoutRate);
		}

	}

	/** What a payer paid in all, in the currency of the Memorandum. */
	@Schema(name = "CostTotal")
	record Total(String payer, BigDecimal converted) {
	}

}
