package org.moubridge.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long travel takes to prepare, as the office has written it down. */
@Repository
class TravelRules {

	private final JdbcClient jdbc;

	TravelRules(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<TravelRule> all() {
		return this.jdbc.sql("select * from moubridge.travel_rule order by id").query(TravelRules::rule).list();
	}

	private static TravelRule rule(ResultSet row, int number) throws SQLException {
		return new TravelRule(TravelStep.valueOf(row.getString("step")), row.getString("country"),
				row.getString("destination"), row.getObject("stay_over", Integer.class), row.getInt("days"),
				TravelUnit.valueOf(row.getString("unit")), row.getString("source"));
	}

}
