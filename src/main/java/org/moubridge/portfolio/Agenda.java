package org.moubridge.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.moubridge.access.Person;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What is due and what takes place: one statement per question. */
@Repository
class Agenda {

	/** So much of a month is shown; nobody reads more. */
	private static final int MOST = 500;

	private static final String DEADLINES = """
			select s.task_id, s.task_key, s.name, i.reference, i.title, s.party, i.lead_party, i.partner_party, s.due_at,
			       s.due_at < :now as overdue
			from moubridge.step s
			join moubridge.initiative i on i.reference = s.reference
			where s.ended_at is null and %s
			order by s.due_at, s.task_id
			limit :limit
			""";

	private final Portfolio portfolio;

	private final Clock clock;

	Agenda(Portfolio portfolio, Clock clock) {
		this.portfolio = portfolio;
		this.clock = clock;
	}

	/** Returns the reader's own party and those of her Memoranda, hers first. */
	List<AgendaParty> parties(Person reader) {
		return this.portfolio.as(reader, """
				select p.id, p.name, p.local_name, p.language
				from moubridge.party p
				where p.id = :party
				   or exists (
				  select from moubridge.mou_party mp
				  join moubridge.mou m on m.reference = mp.mou
				  where mp.party = p.id and %s)
				order by p.id is distinct from :party, p.id
				""".formatted(Portfolio.READABLE_MOU))
			.query((row, number) -> new AgendaParty(row.getString("id"), row.getString("name"),
					row.getString("local_name"), Locale.forLanguageTag(row.getString("language"))))
			.list();
	}

	/** Returns the open steps that are due in this time, of what the reader may see. */
	List<Deadline> deadlines(Person reader, Instant from, Instant to) {
		String due = "s.due_at >= :from and s.due_at < :to and " + Portfolio.VISIBLE;
		return bounded(this.portfolio.as(reader, DEADLINES.formatted(due))).param("from", utc(from))
			.param("to", utc(to))
			.query(Agenda::deadline)
			.list();
	}

	/** Returns the open steps with a due date that the reader can do. */
	List<Deadline> deadlinesFor(Person reader) {
		return bounded(this.portfolio.as(reader, DEADLINES.formatted("""
				s.due_at is not null
				and (s.assignee = :me
				     or s.assignee is null
				        and string_to_array(s.candidate_group, ',') && cast(:groups as text[]))
				"""))).param("me", reader.id()).query(Agenda::deadline).list();
	}

	/** Returns what takes place on these days, both included. */
	List<Gathering> gatherings(Person reader, LocalDate from, LocalDate to) {
		return this.portfolio.as(reader, """
				select g.*, i.title as initiative, i.lead_party, i.partner_party
				from moubridge.meeting g
				join moubridge.initiative i on i.reference = g.reference
				where g.day between :from and :to and i.status not in ('WITHDRAWN', 'CANCELLED') and %s
				order by g.day, g.reference, g.number
				limit :limit
				""".formatted(Portfolio.VISIBLE))
			.param("from", from)
			.param("to", to)
			.param("limit", MOST)
			.query(Agenda::gathering)
			.list();
	}

	private StatementSpec bounded(StatementSpec statement) {
		return statement.param("now", utc(this.clock.instant())).param("limit", MOST);
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static Deadline deadline(ResultSet row, int number) throws SQLException {
		return new Deadline(row.getString("task_id"), row.getString("task_key"), row.getString("name"),
				row.getString("reference"), row.getString("title"), row.getString("party"), row.getString("lead_party"),
				row.getString("partner_party"), row.getTimestamp("due_at").toInstant(), row.getBoolean("overdue"));
	}

	private static Gathering gathering(ResultSet row, int number) throws SQLException {
		return new Gathering(row.getString("reference"), row.getInt("number"), row.getString("title"),
				row.getString("initiative"), row.getString("lead_party"), row.getString("partner_party"),
				row.getObject("day", LocalDate.class), row.getBigDecimal("hours"), row.getString("place"));
	}

}
