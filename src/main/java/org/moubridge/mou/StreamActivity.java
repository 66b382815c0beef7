package org.moubridge.mou;

import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many initiatives every stream of a Memorandum has had. */
@Repository
class StreamActivity {

	private final JdbcClient jdbc;

	StreamActivity(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the count by stream; streams without initiatives are absent. */
	Map<String, Long> of(String mou) {
		Map<String, Long> counts = new HashMap<>();
		this.jdbc.sql("select stream, count(*) from moubridge.initiative where mou = ? group by stream")
			.param(mou)
			.query((row) -> {
				counts.put(row.getString(1), row.getLong(2));
			});
		return counts;
	}

}
