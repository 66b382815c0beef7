package org.moubridge.approval;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked, in the database. */
@Repository
class ApprovalRequests {

	private final JdbcClient jdbc;

	ApprovalRequests(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	int lastRound(String reference) {
		return this.jdbc.sql("select coalesce(max(round), 0) from moubridge.approval_request where reference = ?")
			.param(reference)
			.query(Integer.class)
			.single();
	}

	void add(Subject subject, int round, Slot slot) {
		this.jdbc.sql("""
				insert into moubridge.approval_request (id, kind, reference, version, content_hash, title, lead_party,
				    partner_party, authors, round, stage, party, role, candidate_group, sign_in, status)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')
				""")
			.params(UUID.randomUUID(), subject.kind(), subject.reference(), subject.version(), subject.contentHash(),
					subject.title(), subject.leadParty(), subject.partnerParty(),
					subject.authors().toArray(String[]::new), round, slot.stage(), slot.party(), slot.role(),
					slot.group(), slot.signIn())
			.update();
	}

	Optional<ApprovalRequest> find(UUID id) {
		return this.jdbc.sql("select * from moubridge.approval_request where id = ?")
			.param(id)
			.query(ApprovalRequests::request)
			.optional();
	}

	/** Returns the request, which nobody else can change until the transaction ends. */
	ApprovalRequest locked(UUID id) {
		return this.jdbc.sql("select * from moubridge.approval_request where id = ? for update")
			.param(id)
			.query(ApprovalRequests::request)
			.single();
	}

	/** Returns the newest round in the order in which people are asked. */
	List<ApprovalRequest> currentRound(String reference) {
		return this.jdbc.sql("""
				select * from moubridge.approval_request
				where reference = :reference
				and round = (select max(round) from moubridge.approval_request where reference = :reference)
				order by stage, (party <> lead_party), role
				""").param("reference", reference).query(ApprovalRequests::request).list();
	}

	List<ApprovalRequest> all(String reference) {
		return this.jdbc.sql("""
				select * from moubridge.approval_request where reference = ?
				order by round, stage, (party <> lead_party), role
				""").param(reference).query(ApprovalRequests::request).list();
	}

	/**
	 * Returns the open requests that members of the groups may answer, the most urgent
	 * first.
	 */
	List<ApprovalRequest> openFor(Set<String> groups) {
		return this.jdbc.sql("""
				select * from moubridge.approval_request
				where status = 'OPEN' and task_id is not null and candidate_group in (:groups)
				order by due_at
				""").param("groups", groups).query(ApprovalRequests::request).list();
	}

	void ask(UUID id, Instant now) {
		this.jdbc.sql("update moubridge.approval_request set status = 'OPEN', asked_at = ? where id = ?")
			.params(Timestamp.from(now), id)
			.update();
	}

	void reopen(UUID id, Instant now) {
		this.jdbc.sql("""
				update moubridge.approval_request set status = 'OPEN', asked_at = ?, closed_at = null where id = ?
				""").params(Timestamp.from(now), id).update();
	}

	void bind(UUID id, String taskId, Instant due) {
		this.jdbc.sql("update moubridge.approval_request set task_id = ?, due_at = ?, assignee = null where id = ?")
			.params(taskId, Timestamp.from(due), id)
			.update();
	}

	void reschedule(String taskId, Instant due) {
		this.jdbc.sql("update moubridge.approval_request set due_at = ? where task_id = ?")
			.params(Timestamp.from(due), taskId)
			.update();
	}

	/** Returns the request whose task it is. */
	Optional<UUID> assign(String taskId, @Nullable String assignee) {
		return this.jdbc.sql("update moubridge.approval_request set assignee = ? where task_id = ? returning id")
			.params(assignee, taskId)
			.query(UUID.class)
			.optional();
	}

	/**
	 * Returns the newest version before the given one that a person was sent a link to or
	 * decided on.
	 */
	Optional<Integer> lastSeen(String reference, String person, int before) {
		return this.jdbc.sql("""
				select max(seen.version) from (
				    select r.version from moubridge.approval_request r
				    join moubridge.decision_token t on t.request = r.id
				    where r.reference = :reference and t.approver = :person
				    union all
				    select d.version from moubridge.decision d
				    join moubridge.decision_part p on p.decision = d.id and p.part = 'APPROVER'
				    where d.reference = :reference and p.value = :person) seen
				where seen.version < :before
				""")
			.param("reference", reference)
			.param("person", person)
			.param("before", before)
			.query((row, number) -> Optional.ofNullable(row.getObject(1, Integer.class)))
			.single();
	}

	void unbind(String taskId) {
		this.jdbc.sql("update moubridge.approval_request set task_id = null where task_id = ?").param(taskId).update();
	}

	/** Marks the request answered; false if it was not open any more. */
	boolean answered(UUID id, Instant now) {
		return this.jdbc
			.sql("""
					update moubridge.approval_request set status = 'ANSWERED', closed_at = ? where id = ? and status = 'OPEN'
					""")
			.params(Timestamp.from(now), id)
			.update() == 1;
	}

	/** Closes what nobody has to answer any more. */
	void closeUnanswered(String reference, Instant now) {
		this.jdbc.sql("""
				update moubridge.approval_request set status = 'CLOSED', closed_at = ?
				where reference = ? and status in ('WAITING', 'OPEN')
				""").params(Timestamp.from(now), reference).update();
	}

	private static ApprovalRequest request(ResultSet row, int number) throws SQLException {
		var subject = new Subject(row.getString("kind"), row.getString("reference"), row.getInt("version"),
				row.getString("content_hash"), row.getString("title"), row.getString("lead_party"),
				row.getString("partner_party"), strings(row.getArray("authors")));
		var slot = new Slot(row.getString("party"), row.getString("role"), row.getInt("stage"),
				row.getBoolean("sign_in"));
		return new ApprovalRequest(row.getObject("id", UUID.class), subject, row.getInt("round"), slot,
				RequestStatus.valueOf(row.getString("status")), row.getString("task_id"), row.getString("assignee"),
				instant(row.getTimestamp("asked_at")), instant(row.getTimestamp("due_at")));
	}

	private static Set<String> strings(Array array) throws SQLException {
		return Set.copyOf(Arrays.asList((String[]) array.getArray()));
	}

	private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
