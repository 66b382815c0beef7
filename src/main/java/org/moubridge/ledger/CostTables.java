package org.moubridge.ledger;

import java.util.List;

import org.moubridge.mou.Mou;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Adds up what the initiatives of a Memorandum cost. */
@Repository
@Transactional(readOnly = true)
class CostTables {

	private final JdbcClient jdbc;

	CostTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	CostTable of(Mou mou) {
		List<Cost> costs = this.jdbc.sql("""
				select payer, currency, amount, rate from moubridge.cost
				where mou = ? and payer is not null and amount is not null
				""")
			.param(mou.reference())
			.query((row, number) -> new Cost(row.getString("payer"), row.getString("currency"),
					row.getBigDecimal("amount"), row.getBigDecimal("rate")))
			.list();
		return CostTable.of(mou.currency(), costs);
	}

}
