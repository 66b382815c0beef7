package org.moubridge.digest;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for people, and who was told of it on which day. */
@Repository
class WaitingWork {

	private final JdbcClient jdbc;

	WaitingWork(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the people of a party who have not had their mail of this day. */
	List<String> toTell(@Nullable String party, LocalDate day) {
		return this.jdbc.sql("""
				select id from moubridge.person
				where task_mails = 'DIGEST' and party is not distinct from cast(:party as text)
				  and (last_digest is null or last_digest < :day)
				order by id
				""").param("party", party).param("day", day).query(String.class).list();
	}

	/** Returns false when somebody else has told the person on this day. */
	boolean take(String person, LocalDate day) {
		return this.jdbc.sql("""
				update moubridge.person set last_digest = :day
				where id = :person and task_mails = 'DIGEST' and (last_digest is null or last_digest < :day)
				""").param("day", day).param("person", person).update() == 1;
	}

	/** Returns all open steps, the most urgent first. */
	List<WaitingItem> open(Instant now) {
		return this.jdbc.sql("""
				select s.task_id, s.task_key, s.name, i.reference, i.title, s.candidate_group, s.assignee, r.authors,
				       (s.due_at at time zone coalesce(p.time_zone, 'UTC'))::date as due,
				       coalesce(s.due_at < :now, false) as overdue
				from moubridge.step s
				join moubridge.initiative i on i.reference = s.reference
				left join moubridge.party p on p.id = s.party
				left join moubridge.approval_request r on r.task_id = s.task_id
				where s.ended_at is null
				order by s.due_at nulls last, s.created_at, s.task_id
				""").param("now", now.atOffset(ZoneOffset.UTC)).query(WaitingWork::item).list();
	}

	/** Whether one of the steps is still to be done. */
	boolean isAnyOpen(Collection<String> tasks) {
		return this.jdbc.sql("""
				select exists (select from moubridge.step where task_id = any (?) and ended_at is null)
				""").param(tasks.toArray(String[]::new)).query(Boolean.class).single();
	}

	private static WaitingItem item(ResultSet row, int number) throws SQLException {
		Array authors = row.getArray("authors");
		return new WaitingItem(row.getString("task_id"), row.getString("task_key"), row.getString("name"),
				row.getString("reference"), row.getString("title"),
				List.of(row.getString("candidate_group").split(",")), row.getString("assignee"),
				(authors != null) ? Set.of((String[]) authors.getArray()) : Set.of(),
				row.getObject("due", LocalDate.class), row.getBoolean("overdue"));
	}

}
