package org.moubridge.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.moubridge.access.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Initiatives and open steps as the reader may see them: one statement per question. */
@Repository
class Portfolio {

	static final int WAITING_SHOWN = 6;

	/**
	 * Managers all, coordinators their Memoranda's, others what they were ever asked
	 * about.
	 */
	static final String VISIBLE = """
			(:all
			 or exists (
			    select from moubridge.mou_party mp
			    where mp.mou = i.mou and mp.party || '-coordinator' = any (cast(:groups as text[])))
			 or exists (
			    select from moubridge.involvement v
			    where v.reference = i.reference and v.candidate_group = any (cast(:groups as text[]))))
			""";

	static final String READABLE_MOU = """
			(:all
			 or 'compliance' = any (cast(:groups as text[]))
			 or exists (select from moubridge.mou_party mine where mine.mou = m.reference and mine.party = :party))
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Portfolio(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<WaitingStep> waitingFor(Person reader) {
		return as(reader, """
				select s.task_id, s.task_key, s.name, i.reference, i.title, s.assignee is not null as claimed,
				       r.id as request,
				       (s.due_at at time zone coalesce(p.time_zone, 'UTC'))::date as due,
				       coalesce(s.due_at < :now, false) as overdue, count(*) over () as all
				from moubridge.step s
				join moubridge.initiative i on i.reference = s.reference
				left join moubridge.party p on p.id = coalesce(s.party, :party)
				left join moubridge.approval_request r on r.task_id = s.task_id and not :me = any (r.authors)
				where s.ended_at is null
				  and (s.assignee = :me
				       or s.assignee is null
				          and string_to_array(s.candidate_group, ',') && cast(:groups as text[]))
				order by s.due_at nulls last, s.created_at, s.task_id
				limit :limit
				""").param("me", reader.id())
			.param("now", now())
			.param("limit", WAITING_SHOWN)
			.query(WaitingStep.class)
			.list();
	}

	Page initiatives(Person reader, Filter filter) {
		return Page.of(as(reader, """
				select i.reference, i.title, i.stream, ms.name as stream_name, i.status, i.mou, t.turn, t.joint, t.due,
				       t.overdue
				from moubridge.initiative i
				left join moubridge.mou_stream ms on ms.mou = i.mou and ms.stream = i.stream
				cross join lateral (
				  select coalesce(array_agg(distinct p.id) filter (where p.id is not null), '{}') as turn,
				         coalesce(bool_or(p.id is null), false) as joint,
				         min((s.due_at at time zone coalesce(p.time_zone, 'UTC'))::date) as due,
				         coalesce(bool_or(s.due_at < :now), false) as overdue
				  from moubridge.asked(i.reference, i.lead_party, i.partner_party) s
				  left join moubridge.party p on p.id = s.party) t
				where %s
				  and (cast(:stream as text) is null or i.stream = :stream)
				  and (cast(:status as text) is null or i.status = :status)
				  and (cast(:turn as text) is null or :turn = any (t.turn))
				  and (cast(:pattern as text) is null or i.title ilike :pattern or i.reference ilike :pattern)
				  and (cast(:after as text) is null
				       or (i.created_at, i.reference) < (
				           select a.created_at, a.reference from moubridge.initiative a where a.reference = :after))
				order by i.created_at desc, i.reference desc
				limit :limit
				""".formatted(VISIBLE)).param("stream", filter.stream())
			.param("status", filter.status())
			.param("turn", filter.turn())
			.param("pattern", filter.pattern())
			.param("after", filter.after())
			.param("now", now())
			.param("limit", Page.SIZE + 1)
			.query(Portfolio::row)
			.list());
	}

	/** Returns every stream of the reader's Memoranda, those without initiatives too. */
	List<StreamCount> streams(Person reader) {
		return as(reader, """
				select s.stream, min(s.name) as name, count(i.reference) as initiatives
				from moubridge.mou m
				join moubridge.mou_stream s on s.mou = m.reference
				left join moubridge.initiative i on i.mou = s.mou and i.stream = s.stream and %s
				where %s
				group by s.stream
				order by min(s.position), s.stream
				""".formatted(VISIBLE, READABLE_MOU)).query(StreamCount.class).list();
	}

	/**
	 * Returns when each party was asked in initiatives that are not over; tasks of a
	 * party at the same time are one turn.
	 */
	List<PartyTurn> turns(Person reader) {
		return as(reader,
				"""
						select asked.party, lower(asked.turn) as begun, upper(asked.turn) as ended
						from (
						  select s.party,
						         unnest(range_agg(tstzrange(s.created_at, greatest(s.created_at, coalesce(s.ended_at, :now))))) as turn
						  from moubridge.initiative i
						  join moubridge.step s on s.reference = i.reference
						  where i.status not in ('CLOSED', 'REJECTED', 'WITHDRAWN', 'CANCELLED') and s.party is not null and %s
						  group by i.reference, s.party) asked
						"""
					.formatted(VISIBLE))
			.param("now", now())
			.query((row, number) -> new PartyTurn(row.getString("party"), row.getTimestamp("begun").toInstant(),
					row.getTimestamp("ended").toInstant()))
			.list();
	}

	List<Memorandum> memoranda(Person reader) {
		return as(reader,
				"select m.reference, m.title from moubridge.mou m where " + READABLE_MOU + " order by m.reference desc")
			.query(Memorandum.class)
			.list();
	}

	List<PartyName> parties(Person reader) {
		return as(reader, """
				select p.id, p.name
				from moubridge.party p
				where exists (
				  select from moubridge.mou_party mp
				  join moubridge.mou m on m.reference = mp.mou
				  where mp.party = p.id and %s)
				order by p.id
				""".formatted(READABLE_MOU)).query(PartyName.class).list();
	}

	/** Sets who reads, for the conditions above. */
	StatementSpec as(Person reader, String sql) {
		return this.jdbc.sql(sql)
			.param("all", reader.isManager())
			.param("groups", reader.groups().toArray(String[]::new))
			.param("party", reader.party());
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getString("reference"), row.getString("title"), row.getString("stream"),
				row.getString("stream_name"), row.getString("status"), row.getString("mou"),
				List.of((String[]) row.getArray("turn").getArray()), row.getBoolean("joint"),
				row.getObject("due", LocalDate.class), row.getBoolean("overdue"));
	}

}
