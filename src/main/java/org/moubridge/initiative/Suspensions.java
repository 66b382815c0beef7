package org.moubridge.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The times for which initiatives rested. */
@Repository
class Suspensions {

	private final JdbcClient jdbc;

	private final Clock clock;

	Suspensions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Records that an initiative rests from now on. */
	void begin(Initiative initiative) {
		this.jdbc.sql("insert into moubridge.suspension (id, reference, held_status, began_at) values (?, ?, ?, ?)")
			.params(UUID.randomUUID(), initiative.reference(), initiative.status().name(), now())
			.update();
	}

	/** Records that an initiative rests no more. */
	void end(String reference) {
		this.jdbc.sql("update moubridge.suspension set ended_at = ? where reference = ? and ended_at is null")
			.params(now(), reference)
			.update();
	}

	/** Returns the suspensions of an initiative, oldest first. */
	List<Suspension> of(String reference) {
		return this.jdbc.sql("select * from moubridge.suspension where reference = ? order by began_at")
			.param(reference)
			.query(Suspensions::suspension)
			.list();
	}

	/** Returns the one that an initiative is in. */
	Optional<Suspension> open(String reference) {
		return of(reference).stream().filter((one) -> one.endedAt() == null).findFirst();
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	private static Suspension suspension(ResultSet row, int number) throws SQLException {
		Timestamp ended = row.getTimestamp("ended_at");
		return new Suspension(row.getObject("id", UUID.class), InitiativeStatus.valueOf(row.getString("held_status")),
				row.getTimestamp("began_at").toInstant(), (ended != null) ? ended.toInstant() : null);
	}

}
