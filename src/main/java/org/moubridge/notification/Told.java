package org.moubridge.notification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What mails have told about initiatives. */
@Repository
public class Told {

	private final JdbcClient jdbc;

	Told(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the different values of a datum in all mails about each initiative. */
	public Map<String, List<String>> about(Collection<String> initiatives, String datum) {
		Map<String, List<String>> values = new HashMap<>();
		this.jdbc.sql("""
				select distinct initiative, data ->> :datum as value from moubridge.message
				where initiative = any (:initiatives) and data ->> :datum is not null
				order by initiative, value
				""")
			.param("datum", datum)
			.param("initiatives", initiatives.toArray(String[]::new))
			.query((RowCallbackHandler) (row) -> values
				.computeIfAbsent(row.getString("initiative"), (initiative) -> new ArrayList<>())
				.add(row.getString("value")));
		return values;
	}

}
