package org.moubridge.ledger;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.moubridge.ledger.Balance.Share;
import org.moubridge.mou.Mou;
import org.moubridge.mou.MouParty;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What each party of a Memorandum gave, counted from the record by one statement. */
@Repository
@Transactional(readOnly = true)
class Ledgers {

	private final JdbcClient jdbc;

	private final LedgerSettings settings;

	Ledgers(JdbcClient jdbc, LedgerSettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/** Returns a balance for everything that is counted, and for each currency paid. */
	List<Balance> of(Mou mou) {
		List<Total> totals = totals(mou.reference());
		List<String> parties = mou.parties().stream().map(MouParty::id).toList();
		List<Balance> balances = new ArrayList<>();
		for (Measure measure : Measure.values()) {
			currencies(measure, totals)
				.forEach((currency) -> balances.add(balance(measure, currency, parties, totals)));
		}
		return balances;
	}

	/**
	 * Returns the visits that were held before this moment and not returned since: the
	 * host never visited the visitor after.
	 */
	List<UnreturnedVisit> unreturned(Instant before) {
		return this.jdbc.sql("""
				select v.mou, v.reference, i.title, v.visitor, v.host, v.held_at
				from moubridge.visit_held v join moubridge.initiative i on i.reference = v.reference
				join moubridge.mou m on m.reference = v.mou and m.status = 'ACTIVE'
				where v.held_at <= ?
				  and not exists (
				      select from moubridge.visit_held r
				      where r.mou = v.mou and r.visitor = v.host and r.host = v.visitor and r.held_at >= v.held_at)
				order by v.held_at, v.reference
				""")
			.param(Timestamp.from(before))
			.query((row, number) -> new UnreturnedVisit(row.getString("mou"), row.getString("reference"),
					row.getString("title"), row.getString("visitor"), row.getString("host"),
					row.getTimestamp("held_at").toInstant()))
			.list();
	}

	private List<Total> totals(String mou) {
		return this.jdbc.sql("""
				select measure, currency, party, sum(amount) as amount, count(distinct reference) as initiatives
				from moubridge.given where mou = ? and party is not null and amount > 0
				group by measure, currency, party
				""")
			.param(mou)
			.query((row, number) -> new Total(Measure.valueOf(row.getString("measure")), row.getString("currency"),
					row.getString("party"), row.getBigDecimal("amount"), row.getInt("initiatives")))
			.list();
	}

	private static Stream<@Nullable String> currencies(Measure measure, List<Total> totals) {
		if (measure != Measure.COSTS) {
			return Stream.of((String) null);
		}
		return totals.stream()
			.map(Total::currency)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(TreeSet::new))
			.stream();
	}

	private Balance balance(Measure measure, @Nullable String currency, List<String> parties, List<Total> totals) {
		Map<String, Total> given = totals.stream()
			.filter((total) -> total.measure() == measure && Objects.equals(total.currency(), currency))
			.collect(Collectors.toMap(Total::party, (total) -> total));
		List<Share> shares = parties.stream().map((party) -> share(party, given.get(party))).toList();
		BigDecimal limit = this.settings.limit(measure);
		Balance balance = new Balance(measure, currency, shares, false);
		return new Balance(measure, currency, shares, limit != null && balance.difference().compareTo(limit) >= 0);
	}

	private static Share share(String party, @Nullable Total total) {
		return (total != null) ? new Share(party, plain(total.amount()), total.initiatives())
				: new Share(party, BigDecimal.ZERO, 0);
	}

	/** 12 is not written 12.000. */
	private static BigDecimal plain(BigDecimal amount) {
		BigDecimal shortest = amount.stripTrailingZeros();
		return (shortest.scale() < 0) ? shortest.setScale(0) : shortest;
	}

	/** The sum of one party. */
	private record Total(Measure measure, @Nullable String currency, String party, BigDecimal amount, int initiatives) {
	}

}
