package org.moubridge.guest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.LinkKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links that were sent to guests, in the database. */
@Repository
class GuestTokens {

	private final JdbcClient jdbc;

	private final GuestLinks links;

	GuestTokens(JdbcClient jdbc, GuestLinks links) {
		this.jdbc = jdbc;
		this.links = links;
	}

	UUID issue(GuestTask task, Instant now, Instant expires) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into moubridge.guest_token (id, task, address, token_hash, issued_at, expires_at)
				values (?, ?, ?, ?, ?, ?)
				""")
			.params(id, task.id(), task.address(), LinkKey.fingerprint(this.links.token(id)), Timestamp.from(now),
					Timestamp.from(expires))
			.update();
		return id;
	}

	Optional<GuestToken> byLink(String token) {
		return this.jdbc.sql("select * from moubridge.guest_token where token_hash = ?")
			.param(LinkKey.fingerprint(token))
			.query(GuestTokens::token)
			.optional();
	}

	Optional<GuestToken> find(UUID id) {
		return this.jdbc.sql("select * from moubridge.guest_token where id = ?")
			.param(id)
			.query(GuestTokens::token)
			.optional();
	}

	/** Returns how many links were sent for the task since then. */
	long issuedSince(UUID task, Instant since) {
		return this.jdbc.sql("select count(*) from moubridge.guest_token where task = ? and issued_at > ?")
			.params(task, Timestamp.from(since))
			.query(Long.class)
			.single();
	}

	/** Uses the link up; false if somebody was faster, or it holds no more. */
	boolean use(UUID id, Instant now) {
		return this.jdbc.sql("""
				update moubridge.guest_token set used_at = ?
				where id = ? and used_at is null and revoked_at is null and expires_at > ?
				""").params(Timestamp.from(now), id, Timestamp.from(now)).update() == 1;
	}

	/** Revokes the links to a task that are still usable. */
	void revoke(UUID task, Instant now) {
		this.jdbc.sql("""
				update moubridge.guest_token set revoked_at = ?
				where task = ? and revoked_at is null and used_at is null
				""").params(Timestamp.from(now), task).update();
	}

	/** Records to what the guest agreed. */
	void consent(UUID id, GuestConsent consent, Instant now) {
		this.jdbc.sql("""
				insert into moubridge.guest_consent (token, text, language, given_at, network, user_agent)
				values (?, ?, ?, ?, ?, ?)
				""")
			.params(id, consent.text(), consent.language().toLanguageTag(), Timestamp.from(now), consent.network(),
					consent.browser())
			.update();
	}

	private static GuestToken token(ResultSet row, int number) throws SQLException {
		return new GuestToken(row.getObject("id", UUID.class), row.getObject("task", UUID.class),
				row.getString("address"), row.getTimestamp("expires_at").toInstant(),
				instant(row.getTimestamp("revoked_at")), instant(row.getTimestamp("used_at")));
	}

	private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
