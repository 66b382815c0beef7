package org.moubridge.document;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who added and who read which file; lines are only ever added. */
@Repository
class DocumentAccess {

	private static final int SHOWN = 300;

	private final JdbcClient jdbc;

	DocumentAccess(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void note(UUID version, Act act, Someone by, Instant now) {
		this.jdbc.sql("""
				insert into moubridge.document_access (version, act, person, name, party, network, at)
				values (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(version, act.name(), by.person(), by.name(), by.party(), by.network(), Timestamp.from(now))
			.update();
	}

	/** Returns the newest lines about these versions, the newest first. */
	List<Line> of(List<UUID> versions) {
		return this.jdbc.sql("""
				select * from moubridge.document_access where version = any (?) order by id desc limit ?
				""")
			.params(versions.toArray(UUID[]::new), SHOWN)
			.query((row, number) -> new Line(row.getObject("version", UUID.class), Act.valueOf(row.getString("act")),
					row.getString("name"), row.getString("party"), row.getTimestamp("at").toInstant()))
			.list();
	}

	enum Act {

		ADDED, READ

	}

	/**
	 * Something that was done with a file.
	 *
	 * @param party null for none
	 */
	record Line(UUID version, Act act, String name, @Nullable String party, Instant at) {
	}

}
