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

	/** Behind the name of a datum: it was erased. */
	static final String ERASED = "-erased";

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

	/**
	 * Takes a datum out of the mails about an initiative, sent or not; that there was one
	 * stays.
	 * @param where data that a mail must have as well
	 */
	public void forget(String initiative, String datum, Map<String, String> where) {
		this.jdbc.sql("""
				update moubridge.message set data = data - :datum || jsonb_build_object(:mark, 'true')
				where initiative = :initiative and data ->> :datum <> ''
				and (select bool_and(data ->> w.name = w.value)
				     from unnest(cast(:names as text[]), cast(:values as text[])) w (name, value))
				""")
			.param("datum", datum)
			.param("mark", datum + ERASED)
			.param("initiative", initiative)
			.param("names", where.keySet().toArray(String[]::new))
			.param("values", where.values().toArray(String[]::new))
			.update();
	}

}
