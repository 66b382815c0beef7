package org.moubridge.guest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.moubridge.notification.MailTemplate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks of guests, in the database. */
@Repository
class GuestTasks {

	private final JdbcClient jdbc;

	GuestTasks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	GuestTask add(GuestAsk ask) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into moubridge.guest_task (id, task_id, reference, form, template, name, address, language, party,
					                                  due_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					""")
			.params(id, ask.taskId(), ask.reference(), ask.form(), ask.template().name(), ask.to().name(),
					ask.to().email(), ask.to().language().toLanguageTag(), ask.to().party(), timestamp(ask.dueAt()))
			.update();
		return new GuestTask(id, ask.taskId(), ask.reference(), ask.form(), ask.template(), ask.to().name(),
				ask.to().email(), ask.to().language(), ask.to().party(), ask.dueAt(), false, null, false, null);
	}

	GuestTask get(UUID id) {
		return this.jdbc.sql("select * from moubridge.guest_task where id = ?")
			.param(id)
			.query(GuestTasks::task)
			.single();
	}

	/** Returns the task; nobody is reminded of it before the transaction ends. */
	GuestTask hold(UUID id) {
		return this.jdbc.sql("select * from moubridge.guest_task where id = ? for update")
			.param(id)
			.query(GuestTasks::task)
			.single();
	}

	/**
	 * Returns the task if its guest can do it, was reminded less often than this, and is
	 * not just sending it.
	 */
	Optional<GuestTask> takeToRemind(String taskId, int reminders) {
		return this.jdbc.sql("""
				select * from moubridge.guest_task
				where task_id = ? and ended_at is null and claimed_at is null and reminders < ?
				for update skip locked
				""").params(taskId, reminders).query(GuestTasks::task).optional();
	}

	void countReminder(UUID id) {
		this.jdbc.sql("update moubridge.guest_task set reminders = reminders + 1 where id = ?").param(id).update();
	}

	Optional<GuestTask> find(String taskId) {
		return this.jdbc.sql("select * from moubridge.guest_task where task_id = ?")
			.param(taskId)
			.query(GuestTasks::task)
			.optional();
	}

	/** Records when a coordinator took it on; null when she put it back. */
	void claim(UUID id, @Nullable Instant moment) {
		this.jdbc.sql("update moubridge.guest_task set claimed_at = ? where id = ?")
			.params(timestamp(moment), id)
			.update();
	}

	/** Records that it was done or dropped; what was not sent is forgotten. */
	void end(UUID id, boolean done, Instant now) {
		this.jdbc.sql("""
				update moubridge.guest_task set ended_at = ?, done = ?, draft = null where id = ? and ended_at is null
				""").params(timestamp(now), done, id).update();
	}

	/** Keeps what was typed; false when the task is open no more. */
	boolean keepDraft(UUID id, String draft) {
		return this.jdbc.sql(
				"update moubridge.guest_task set draft = ?::jsonb where id = ? and ended_at is null and claimed_at is null")
			.params(draft, id)
			.update() == 1;
	}

	private static GuestTask task(ResultSet row, int number) throws SQLException {
		return new GuestTask(row.getObject("id", UUID.class), row.getString("task_id"), row.getString("reference"),
				row.getString("form"), MailTemplate.valueOf(row.getString("template")), row.getString("name"),
				row.getString("address"), Locale.forLanguageTag(row.getString("language")), row.getString("party"),
				instant(row.getTimestamp("due_at")), row.getTimestamp("claimed_at") != null,
				instant(row.getTimestamp("ended_at")), row.getBoolean("done"), row.getString("draft"));
	}

	private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
		return (instant != null) ? Timestamp.from(instant) : null;
	}

	private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
