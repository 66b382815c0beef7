package org.moubridge.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.moubridge.access.Person;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links that were sent, in the database. */
@Repository
class DecisionTokens {

	private final JdbcClient jdbc;

	private final DecisionLinks links;

	DecisionTokens(JdbcClient jdbc, DecisionLinks links) {
		this.jdbc = jdbc;
		this.links = links;
	}

	UUID issue(UUID request, Person approver, Instant now, Instant expires) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into moubridge.decision_token (id, request, approver, address, token_hash, reply_hash, issued_at,
				    expires_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(id, request, approver.id(), approver.email(), DecisionLinks.fingerprint(this.links.token(id)),
					DecisionLinks.fingerprint(this.links.replyKey(id)), Timestamp.from(now), Timestamp.from(expires))
			.update();
		return id;
	}

	Optional<DecisionToken> byLink(String token) {
		return this.jdbc.sql("select * from moubridge.decision_token where token_hash = ?")
			.param(DecisionLinks.fingerprint(token))
			.query(DecisionTokens::token)
			.optional();
	}

	Optional<DecisionToken> byReplyKey(String key) {
		return this.jdbc.sql("select * from moubridge.decision_token where reply_hash = ?")
			.param(DecisionLinks.fingerprint(key))
			.query(DecisionTokens::token)
			.optional();
	}

	Optional<DecisionToken> find(UUID id) {
		return this.jdbc.sql("select * from moubridge.decision_token where id = ?")
			.param(id)
			.query(DecisionTokens::token)
			.optional();
	}

	/** Returns who has a link to a request that still works. */
	Set<String> usable(UUID request) {
		return this.jdbc.sql("""
				select approver from moubridge.decision_token
				where request = ? and revoked_at is null and used_at is null
				""").param(request).query(String.class).set();
	}

	void markAskedFor(UUID id) {
		this.jdbc.sql("update moubridge.decision_token set asked_for = true where id = ?").param(id).update();
	}

	/**
	 * Returns how many fresh links this approver asked for since then, for all requests.
	 */
	long askedForSince(String approver, Instant since) {
		return this.jdbc.sql("""
				select count(*) from moubridge.decision_token where approver = ? and asked_for and issued_at > ?
				""").params(approver, Timestamp.from(since)).query(Long.class).single();
	}

	/** Returns how many links this approver was sent for the request since then. */
	long issuedSince(UUID request, String approver, Instant since) {
		return this.jdbc.sql("""
				select count(*) from moubridge.decision_token where request = ? and approver = ? and issued_at > ?
				""").params(request, approver, Timestamp.from(since)).query(Long.class).single();
	}

	/** Uses the token up; false if somebody was faster. */
	boolean use(UUID id, Instant now) {
		return this.jdbc.sql("""
				update moubridge.decision_token set used_at = ?
				where id = ? and used_at is null and revoked_at is null
				""").params(Timestamp.from(now), id).update() == 1;
	}

	/**
	 * Revokes the usable links of a request, only those of one approver if one is given.
	 */
	void revoke(UUID request, @Nullable String approver, Instant now) {
		this.jdbc.sql("""
				update moubridge.decision_token set revoked_at = :now
				where request = :request and revoked_at is null and used_at is null
				and (cast(:approver as text) is null or approver = :approver)
				""").param("now", Timestamp.from(now)).param("request", request).param("approver", approver).update();
	}

	/** Revokes all usable links that were sent to a person. */
	void revokeOf(String approver, Instant now) {
		this.jdbc.sql("""
				update moubridge.decision_token set revoked_at = ?
				where approver = ? and revoked_at is null and used_at is null
				""").params(Timestamp.from(now), approver).update();
	}

	/** Lets a link live until then, if it would have ended before. */
	void extend(UUID id, Instant expires) {
		this.jdbc.sql("update moubridge.decision_token set expires_at = greatest(expires_at, ?) where id = ?")
			.params(Timestamp.from(expires), id)
			.update();
	}

	/** Revokes all usable links of everything that was asked about a reference. */
	void revokeAll(String reference, Instant now) {
		this.jdbc.sql("""
				update moubridge.decision_token t set revoked_at = ?
				from moubridge.approval_request r
				where r.id = t.request and r.reference = ? and t.revoked_at is null and t.used_at is null
				""").params(Timestamp.from(now), reference).update();
	}

	private static DecisionToken token(ResultSet row, int number) throws SQLException {
		return new DecisionToken(row.getObject("id", UUID.class), row.getObject("request", UUID.class),
				row.getString("approver"), row.getString("address"), row.getTimestamp("expires_at").toInstant(),
				instant(row.getTimestamp("revoked_at")), instant(row.getTimestamp("used_at")));
	}

	private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
