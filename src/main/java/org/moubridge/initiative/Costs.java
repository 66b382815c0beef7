package org.moubridge.initiative;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.moubridge.access.Refusal;
import org.moubridge.mou.Mous;

import org.springframework.stereotype.Component;

/**
 * The costs of initiatives. Each is in MYR or CNY; one that is not in the currency of the
 * Memorandum is recorded with the rate, its day and where it was read, so that everybody
 * can convert it again.
 */
@Component
public class Costs {

	/** The list that keeps them. */
	public static final String LIST = "costs";

	private static final String ALLOWANCE = "allowance";

	private final Initiatives initiatives;

	private final Mous mous;

	private final Clock clock;

	Costs(Initiatives initiatives, Mous mous, Clock clock) {
		this.initiatives = initiatives;
		this.mous = mous;
		this.clock = clock;
	}

	/**
	 * Refuses what was typed into a form if the rate of a cost in it is not whole. A cost
	 * without any is kept in its currency, and not converted.
	 */
	@SuppressWarnings("unchecked")
	public void check(String reference, Map<String, Object> values) {
		List<Map<String, Object>> rows = (values.get(LIST) instanceof List<?> list) ? (List<Map<String, Object>>) list
				: List.of();
		boolean allowance = values.get(ALLOWANCE) != null;
		if (rows.isEmpty() && !allowance) {
			return;
		}
		String own = this.mous.get(this.initiatives.get(reference).mou()).currency();
		rows.forEach((row) -> check(row, "", row.get("what"), own));
		if (allowance) {
			check(values, ALLOWANCE, values.get(ALLOWANCE), own);
		}
	}

	private void check(Map<String, Object> fields, String prefix, Object what, String own) {
		Object currency = fields.get(name(prefix, "currency"));
		Object rate = fields.get(name(prefix, "rate"));
		Object day = fields.get(name(prefix, "rateDate"));
		if (own.equals(currency)) {
			if (rate != null && ((BigDecimal) rate).compareTo(BigDecimal.ONE) != 0) {
				throw new Refusal("error.cost.rate-unneeded", what, currency);
			}
			return;
		}
		Object source = fields.get(name(prefix, "rateSource"));
		if (rate == null && day == null && source == null) {
			return;
		}
		if (rate == null || day == null || source == null) {
			throw new Refusal("error.cost.rate-missing", what, currency, own);
		}
		if (((LocalDate) day).isAfter(latest())) {
			throw new Refusal("error.cost.rate-later", what);
		}
	}

	/** Returns the day that it is where the day begins first. */
	private LocalDate latest() {
		return this.clock.instant().atOffset(ZoneOffset.ofHours(14)).toLocalDate();
	}

	private static String name(String prefix, String field) {
		return prefix.isEmpty() ? field : prefix + Character.toUpperCase(field.charAt(0)) + field.substring(1);
	}

}
