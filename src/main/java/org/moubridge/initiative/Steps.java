package org.moubridge.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks of people in all initiatives: what is open, whose turn it is, by when. */
@Repository
public class Steps {

	private final JdbcClient jdbc;

	private final Clock clock;

	Steps(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Records that a task waits for somebody; its groups may read the initiative from now
	 * on.
	 */
	public void open(Step step) {
		this.jdbc.sql("""
				insert into moubridge.step (task_id, reference, task_key, name, party, candidate_group, assignee,
				                            created_at, due_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(step.taskId(), step.reference(), step.taskKey(), step.name(), step.party(), step.candidateGroup(),
					step.assignee(), Timestamp.from(step.createdAt()), timestamp(step.dueAt()))
			.update();
		involve(step.reference(), step.candidateGroup());
	}

	/**
	 * Records that groups have a part in an initiative: they may read it from now on.
	 * @param groups separated by commas
	 */
	public void involve(String reference, String groups) {
		this.jdbc.sql("""
				insert into moubridge.involvement (reference, candidate_group)
				select ?, unnest(string_to_array(?, ',')) on conflict do nothing
				""").params(reference, groups).update();
	}

	/** Records who claimed a task, or null when it was released. */
	public void assign(String taskId, @Nullable String assignee) {
		this.jdbc.sql("update moubridge.step set assignee = ? where task_id = ?").params(assignee, taskId).update();
	}

	/** Records that a task was done or is no longer needed. */
	public void end(String taskId) {
		this.jdbc.sql("update moubridge.step set ended_at = ? where task_id = ? and ended_at is null")
			.params(Timestamp.from(this.clock.instant()), taskId)
			.update();
	}

	/** Returns the open tasks of an initiative, the most urgent first. */
	public List<Step> openOf(String reference) {
		return this.jdbc.sql(
				"select * from moubridge.step where reference = ? and ended_at is null order by due_at nulls last, created_at")
			.param(reference)
			.query(Steps::step)
			.list();
	}

	private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
		return (instant != null) ? Timestamp.from(instant) : null;
	}

	private static Step step(ResultSet row, int number) throws SQLException {
		Timestamp due = row.getTimestamp("due_at");
		return new Step(row.getString("task_id"), row.getString("reference"), row.getString("task_key"),
				row.getString("name"), row.getString("party"), row.getString("candidate_group"),
				row.getString("assignee"), row.getTimestamp("created_at").toInstant(),
				(due != null) ? due.toInstant() : null);
	}

}
