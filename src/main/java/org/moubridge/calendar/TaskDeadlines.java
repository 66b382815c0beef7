package org.moubridge.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How long everything may take: calendar days from the table
 * {@code moubridge.deadline_rule}, which an office changes there. Read once and kept
 * until the next start.
 */
@Service
public class TaskDeadlines {

	private static final String ANY_TASK = "any-task";

	private static final String FOLLOW_UP = "follow-up";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Map<String, Integer> days = new ConcurrentHashMap<>();

	TaskDeadlines(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public Instant now() {
		return this.clock.instant();
	}

	/**
	 * Returns when a task that is created now is due; the task is named by the id of its
	 * box in the diagram.
	 */
	public Instant due(String task) {
		return now().plus(Duration.ofDays(rules().getOrDefault(task, days(ANY_TASK))));
	}

	/**
	 * Returns when somebody should look at it again: some days before it is due, not
	 * before now.
	 */
	public Instant followUp(String task) {
		Instant followUp = due(task).minus(Duration.ofDays(days(FOLLOW_UP)));
		return followUp.isAfter(now()) ? followUp : now();
	}

	/** Returns a period by name; fails if the table does not have it. */
	public int days(String period) {
		Integer days = rules().get(period);
		if (days == null) {
			throw new IllegalStateException("moubridge.deadline_rule has no row \"" + period + "\"");
		}
		return days;
	}

	private Map<String, Integer> rules() {
		if (this.days.isEmpty()) {
			this.jdbc.sql("select period, days from moubridge.deadline_rule").query((java.sql.ResultSet row) -> {
				this.days.put(row.getString("period"), row.getInt("days"));
			});
		}
		return this.days;
	}

}
