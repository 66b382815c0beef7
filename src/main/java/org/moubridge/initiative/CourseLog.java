package org.moubridge.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The changes of course of the initiatives, open and over. */
@Repository
class CourseLog {

	private final JdbcClient jdbc;

	private final Clock clock;

	CourseLog(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Records that a change of course begins; the initiative is as it is now. */
	@Transactional
	public void begin(Initiative initiative, CourseKind kind, String party, @Nullable Person person) {
		this.jdbc.sql("""
				insert into moubridge.course (id, reference, kind, party, person, began_at, held_status, held_version)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(UUID.randomUUID(), initiative.reference(), kind.name(), party,
					(person != null) ? person.id() : null, now(), initiative.status().name(), initiative.version())
			.update();
	}

	/** Records what came of a change of course. */
	@Transactional
	public void end(Course course, String outcome) {
		this.jdbc.sql("update moubridge.course set outcome = ?, ended_at = ? where id = ? and ended_at is null")
			.params(outcome, now(), course.id())
			.update();
	}

	/** Returns the changes of an initiative's course, oldest first. */
	List<Course> of(String reference) {
		return this.jdbc.sql("select * from moubridge.course where reference = ? order by began_at")
			.param(reference)
			.query(CourseLog::course)
			.list();
	}

	List<Course> open(String reference) {
		return of(reference).stream().filter((one) -> one.endedAt() == null).toList();
	}

	Optional<Course> openSuspension(String reference) {
		return open(reference).stream().filter((one) -> one.kind() == CourseKind.SUSPENSION).findFirst();
	}

	/** Returns the change of the content that the parties have not decided about yet. */
	Optional<Course> openChange(String reference) {
		return open(reference).stream().filter((one) -> one.kind().changesContent()).findFirst();
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	private static Course course(ResultSet row, int number) throws SQLException {
		Timestamp ended = row.getTimestamp("ended_at");
		return new Course(row.getObject("id", UUID.class), row.getString("reference"),
				CourseKind.valueOf(row.getString("kind")), row.getString("party"), row.getString("person"),
				row.getTimestamp("began_at").toInstant(), InitiativeStatus.valueOf(row.getString("held_status")),
				row.getInt("held_version"), row.getString("outcome"), (ended != null) ? ended.toInstant() : null);
	}

}
