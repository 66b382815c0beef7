package org.moubridge.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.moubridge.calendar.Allowance;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks of people in all initiatives: what is open, whose turn it is, by when. */
@Repository
public class Steps {

	/** Of an initiative that was suspended after the task came up. */
	private static final String STANDS_STILL = """
			exists (select 1 from moubridge.suspension s where s.reference = step.reference
			        and s.ended_at is null and s.began_at >= step.created_at)
			""";

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
				                            created_at, due_at, working_days, counted_by, reminders, remind_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(step.taskId(), step.reference(), step.taskKey(), step.name(), step.party(), step.candidateGroup(),
					step.assignee(), Timestamp.from(step.createdAt()), timestamp(step.dueAt()),
					step.allowance().workingDays(), step.allowance().parties().toArray(String[]::new),
					step.allowance().reminders().toArray(Integer[]::new), timestamp(step.remindAt()))
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

	/** Returns the initiative of an open task. */
	public Optional<String> referenceOf(String taskId) {
		return this.jdbc.sql("select reference from moubridge.step where task_id = ? and ended_at is null")
			.param(taskId)
			.query(String.class)
			.optional();
	}

	/** Returns whether the task was done or is no longer needed. */
	boolean hasEnded(String taskId) {
		return this.jdbc.sql("select count(*) from moubridge.step where task_id = ? and ended_at is not null")
			.param(taskId)
			.query(Long.class)
			.single() > 0;
	}

	/** Returns the open tasks of an initiative, the most urgent first. */
	public List<Step> openOf(String reference) {
		return this.jdbc.sql(
				"select * from moubridge.step where reference = ? and ended_at is null order by due_at nulls last, created_at")
			.param(reference)
			.query(Steps::step)
			.list();
	}

	/** Returns the open tasks whose deadline is counted by this party's calendar. */
	List<Step> countedBy(String party) {
		return this.jdbc
			.sql("select * from moubridge.step where ended_at is null and ? = any (counted_by) order by task_id")
			.param(party)
			.query(Steps::step)
			.list();
	}

	/** Returns the ids of the open tasks to remind of, the first ones first. */
	List<String> toRemind(Instant now) {
		return this.jdbc
			.sql("select task_id from moubridge.step where ended_at is null and remind_at <= ? and not " + STANDS_STILL
					+ " order by remind_at")
			.param(Timestamp.from(now))
			.query(String.class)
			.list();
	}

	/**
	 * Returns the task if it is still to be reminded of; nobody else gets it before the
	 * transaction ends.
	 */
	Optional<Step> takeToRemind(String taskId, Instant now) {
		return this.jdbc.sql("""
				select * from moubridge.step where task_id = ? and ended_at is null and remind_at <= ? and not %s
				for update skip locked
				""".formatted(STANDS_STILL)).params(taskId, Timestamp.from(now)).query(Steps::step).optional();
	}

	/** Records when to remind next; null for never. */
	void remindAt(String taskId, @Nullable Instant moment) {
		this.jdbc.sql("update moubridge.step set remind_at = ? where task_id = ?")
			.params(timestamp(moment), taskId)
			.update();
	}

	/** Records a deadline that was counted again. */
	void reschedule(String taskId, Instant due, @Nullable Instant remindAt) {
		this.jdbc.sql("update moubridge.step set due_at = ?, remind_at = ? where task_id = ?")
			.params(Timestamp.from(due), timestamp(remindAt), taskId)
			.update();
	}

	/**
	 * Returns all tasks of an initiative that ever were, in order: whose turn it was, and
	 * is.
	 */
	List<Turn> turns(String reference) {
		return this.jdbc.sql(
				"select party, created_at, ended_at from moubridge.step where reference = ? order by created_at, task_id")
			.param(reference)
			.query((row, number) -> new Turn(row.getString("party"), row.getTimestamp("created_at").toInstant(),
					instant(row.getTimestamp("ended_at"))))
			.list();
	}

	private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
		return (instant != null) ? Timestamp.from(instant) : null;
	}

	private static Step step(ResultSet row, int number) throws SQLException {
		return new Step(row.getString("task_id"), row.getString("reference"), row.getString("task_key"),
				row.getString("name"), row.getString("party"), row.getString("candidate_group"),
				row.getString("assignee"), row.getTimestamp("created_at").toInstant(),
				instant(row.getTimestamp("due_at")),
				new Allowance(row.getInt("working_days"), List.of((String[]) row.getArray("counted_by").getArray()),
						List.of((Integer[]) row.getArray("reminders").getArray())),
				instant(row.getTimestamp("remind_at")));
	}

	private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

	/**
	 * The time in which a party had something to do.
	 *
	 * @param party null for a joint role
	 * @param to null while it is open
	 */
	record Turn(@Nullable String party, Instant from, @Nullable Instant to) {
	}

}
