package org.moubridge.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deputies in the database. */
@Repository
class DeputyRegister {

	private final JdbcClient jdbc;

	DeputyRegister(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Deputy deputy, Instant now) {
		this.jdbc.sql("""
				insert into moubridge.deputy (id, party, person, deputy, first_day, last_day, proposed_by, proposed_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(deputy.id(), deputy.party(), deputy.person(), deputy.deputy(), deputy.firstDay(), deputy.lastDay(),
					deputy.proposedBy(), Timestamp.from(now))
			.update();
	}

	Optional<Deputy> find(UUID id) {
		return this.jdbc.sql("select * from moubridge.deputy where id = ?")
			.param(id)
			.query(DeputyRegister::deputy)
			.optional();
	}

	/** Returns the newest ones of a party first. */
	List<Deputy> of(String party, int limit) {
		return this.jdbc.sql("select * from moubridge.deputy where party = ? order by first_day desc, id limit ?")
			.params(party, limit)
			.query(DeputyRegister::deputy)
			.list();
	}

	/** Returns those of a person that are not over on this day. */
	List<Deputy> ofPerson(String person, LocalDate day) {
		return this.jdbc.sql(
				"select * from moubridge.deputy where person = ? and last_day >= ? and ended_at is null order by first_day")
			.params(person, day)
			.query(DeputyRegister::deputy)
			.list();
	}

	/** Returns in whose place somebody may answer on this day. */
	List<Deputy> activeOf(String deputy, LocalDate day) {
		return this.jdbc.sql("""
				select * from moubridge.deputy
				where deputy = :deputy and :day between first_day and last_day
				and approved_at is not null and ended_at is null
				order by first_day, id
				""").param("deputy", deputy).param("day", day).query(DeputyRegister::deputy).list();
	}

	/** Returns those who have begun by this day and were not told of open requests. */
	List<Deputy> toAnnounce(LocalDate day) {
		return this.jdbc.sql("""
				select * from moubridge.deputy
				where first_day <= ? and announced_at is null and approved_at is not null and ended_at is null
				order by first_day for update skip locked
				""").param(day).query(DeputyRegister::deputy).list();
	}

	/** Returns false if somebody agreed or ended it before. */
	boolean approve(UUID id, String person, Instant now) {
		return this.jdbc.sql("""
				update moubridge.deputy set approved_by = ?, approved_at = ?
				where id = ? and approved_at is null and ended_at is null
				""").params(person, Timestamp.from(now), id).update() == 1;
	}

	void announced(UUID id, Instant now) {
		this.jdbc.sql("update moubridge.deputy set announced_at = ? where id = ?")
			.params(Timestamp.from(now), id)
			.update();
	}

	/** Returns false if it was ended before. */
	boolean end(UUID id, String person, Instant now) {
		return this.jdbc.sql("update moubridge.deputy set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
			.params(person, Timestamp.from(now), id)
			.update() == 1;
	}

	private static Deputy deputy(ResultSet row, int number) throws SQLException {
		return new Deputy(row.getObject("id", UUID.class), row.getString("party"), row.getString("person"),
				row.getString("deputy"), row.getObject("first_day", LocalDate.class),
				row.getObject("last_day", LocalDate.class), row.getString("proposed_by"), row.getString("approved_by"),
				row.getTimestamp("ended_at") != null);
	}

}
