package org.moubridge.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

import org.moubridge.access.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Initiatives with whose turn it is, as a reader may see them: one statement a question.
 */
@Repository
class InitiativeRegister {

	private static final String SELECT = """
			select i.*, t.due_at,
			       case cardinality(t.parties) when 0 then null when 1 then t.parties[1] else 'both' end as turn
			from moubridge.initiative i
			cross join lateral (
			  select coalesce(array_agg(distinct a.party) filter (where a.party is not null), '{}') as parties,
			         min(a.due_at) as due_at
			  from moubridge.asked(i.reference, i.lead_party, i.partner_party) a) t
			where
			""" + Readership.OF_I;

	private final JdbcClient jdbc;

	InitiativeRegister(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns one; throws {@link UnknownInitiative} if this person may not read it. */
	InitiativeEntry get(Person reader, String reference) {
		return find(reader, reference).orElseThrow(() -> new UnknownInitiative(reference));
	}

	Optional<InitiativeEntry> find(Person reader, String reference) {
		return Readership.as(reader, this.jdbc.sql(SELECT + " and i.reference = :reference"))
			.param("reference", reference)
			.query(InitiativeRegister::entry)
			.optional();
	}

	/** Returns one more than fits the page, if there are more; newest first. */
	List<InitiativeEntry> list(Person reader, InitiativeFilter filter) {
		return Readership.as(reader, this.jdbc.sql(SELECT + """
				and (cast(:mou as text) is null or i.mou = :mou)
				and (cast(:stream as text) is null or i.stream = :stream)
				and (cast(:status as text) is null or i.status = :status)
				and (cast(:turn as text) is null or :turn = any (t.parties)
				     or :turn = 'both' and cardinality(t.parties) = 2)
				and (cast(:pattern as text) is null or i.title ilike :pattern or i.reference ilike :pattern)
				and (cast(:after as text) is null
				     or (i.created_at, i.reference) < (
				         select a.created_at, a.reference from moubridge.initiative a where a.reference = :after))
				order by i.created_at desc, i.reference desc
				limit :limit
				"""))
			.param("mou", filter.mou())
			.param("stream", filter.stream())
			.param("status", filter.status())
			.param("turn", filter.turn())
			.param("pattern", filter.pattern())
			.param("after", filter.after())
			.param("limit", filter.limit() + 1)
			.query(InitiativeRegister::entry)
			.list();
	}

	private static InitiativeEntry entry(ResultSet row, int number) throws SQLException {
		Timestamp due = row.getTimestamp("due_at");
		return new InitiativeEntry(row.getString("reference"), row.getString("mou"), row.getString("stream"),
				row.getString("title"), InitiativeStatus.valueOf(row.getString("status")),
				Phase.valueOf(row.getString("phase")), row.getInt("version"), row.getString("content_hash"),
				row.getString("turn"), row.getString("lead_party"), row.getString("partner_party"),
				row.getTimestamp("created_at").toInstant(), row.getTimestamp("updated_at").toInstant(),
				(due != null) ? due.toInstant() : null);
	}

}
