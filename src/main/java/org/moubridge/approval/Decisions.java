package org.moubridge.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.moubridge.access.Person;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who answered, in the database: rows are added, never changed; taking an answer back is
 * a row of its own.
 */
@Repository
class Decisions {

	private static final String SELECT = """
			select d.*, back.decided_at as taken_back_at
			from moubridge.decision d left join moubridge.decision back on back.takes_back = d.id
			where d.takes_back is null
			""";

	private final JdbcClient jdbc;

	Decisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(ApprovalRequest request, Person approver, Choice answer, @Nullable String comment, Evidence evidence,
			Instant now) {
		insert(request, approver, answer.name(), comment, evidence, now, null);
	}

	void addTakingBack(ApprovalRequest request, Decision decision, Person approver, Evidence evidence, Instant now) {
		insert(request, approver, "TAKEN_BACK", null, evidence, now, decision.id());
	}

	/**
	 * Returns every answer to all versions of a reference, oldest first, those taken back
	 * too.
	 */
	List<Decision> of(String reference) {
		return this.jdbc.sql(SELECT + " and d.reference = ? order by d.decided_at, d.id")
			.param(reference)
			.query(Decisions::decision)
			.list();
	}

	/** Returns the answer to a request that stands. */
	Optional<Decision> standing(UUID request) {
		return this.jdbc.sql(SELECT + " and d.request = ? and back.id is null")
			.param(request)
			.query(Decisions::decision)
			.optional();
	}

	private void insert(ApprovalRequest request, Person approver, String answer, @Nullable String comment,
			Evidence evidence, Instant now, @Nullable UUID takesBack) {
		this.jdbc.sql("""
				insert into moubridge.decision (id, request, reference, version, content_hash, party, approver, answer,
				    comment, channel, token, language, address, user_agent, decided_at, takes_back)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(UUID.randomUUID(), request.id(), request.subject().reference(), request.subject().version(),
					request.subject().contentHash(), request.slot().party(), approver.id(), answer, comment,
					evidence.channel().name(), evidence.token(), evidence.language().toLanguageTag(),
					evidence.address(), evidence.userAgent(), Timestamp.from(now), takesBack)
			.update();
	}

	private static Decision decision(ResultSet row, int number) throws SQLException {
		Timestamp takenBack = row.getTimestamp("taken_back_at");
		return new Decision(row.getObject("id", UUID.class), row.getObject("request", UUID.class),
				row.getInt("version"), row.getString("content_hash"), row.getString("party"), row.getString("approver"),
				Choice.valueOf(row.getString("answer")), row.getString("comment"),
				Channel.valueOf(row.getString("channel")), row.getTimestamp("decided_at").toInstant(),
				(takenBack != null) ? takenBack.toInstant() : null);
	}

}
