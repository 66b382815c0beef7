package org.moubridge.approval;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers to be confirmed, in the database: the newest of each person. */
@Repository
class PendingAnswers {

	private final JdbcClient jdbc;

	PendingAnswers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void keep(UUID request, String approver, PendingAnswer answer) {
		this.jdbc.sql("""
				insert into moubridge.pending_answer (request, approver, answer, comment, received_at)
				values (?, ?, ?, ?, ?)
				on conflict (request, approver) do update
				set answer = excluded.answer, comment = excluded.comment, received_at = excluded.received_at
				""")
			.params(request, approver, answer.answer().name(), answer.comment(), Timestamp.from(answer.receivedAt()))
			.update();
	}

	Optional<PendingAnswer> find(UUID request, String approver) {
		return this.jdbc.sql("select * from moubridge.pending_answer where request = ? and approver = ?")
			.params(request, approver)
			.query((row, number) -> new PendingAnswer(Choice.valueOf(row.getString("answer")), row.getString("comment"),
					row.getTimestamp("received_at").toInstant()))
			.optional();
	}

	/** The request was answered. */
	void forget(UUID request) {
		this.jdbc.sql("delete from moubridge.pending_answer where request = ?").param(request).update();
	}

}
