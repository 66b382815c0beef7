package org.moubridge.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What participants say who got a letter of attendance and want a certificate, and what
 * they were answered.
 */
@Repository
@Transactional
public class TrainingAppeals {

	private final JdbcClient jdbc;

	private final Clock clock;

	TrainingAppeals(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Records an appeal. */
	public void appeal(UUID registration, String reason) {
		this.jdbc.sql("""
				insert into moubridge.training_appeal (registration, reason, appealed_at) values (?, ?, ?)
				on conflict (registration) do nothing
				""").params(registration, reason, now()).update();
	}

	/** Records the answer. */
	public void decide(UUID registration, boolean granted, String answer, Person by) {
		this.jdbc
			.sql("""
					update moubridge.training_appeal set granted = ?, answer = ?, decided_by = ?, decided_at = ? where registration = ?
					""")
			.params(granted, answer, by.id(), now(), registration)
			.update();
	}

	/** Returns the appeal of a participant; empty when there was none. */
	@Transactional(readOnly = true)
	public Optional<Appeal> of(UUID registration) {
		return this.jdbc.sql("select * from moubridge.training_appeal where registration = ?")
			.param(registration)
			.query(TrainingAppeals::appeal)
			.optional();
	}

	/** The letter becomes a certificate; the code on it stays, so that both are found. */
	public void grant(UUID registration) {
		this.jdbc.sql("""
				update moubridge.training_certificate set kind = 'CERTIFICATE', issued_at = ?
				where registration = ? and kind = 'LETTER'
				""").params(now(), registration).update();
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	private static Appeal appeal(ResultSet row, int number) throws SQLException {
		return new Appeal(row.getString("reason"), row.getObject("granted", Boolean.class), row.getString("answer"));
	}

	/**
	 * An appeal.
	 *
	 * @param granted null until it is decided, as is the answer
	 */
	public record Appeal(String reason, @Nullable Boolean granted, @Nullable String answer) {
	}

}
