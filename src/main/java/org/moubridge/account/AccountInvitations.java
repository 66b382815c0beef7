package org.moubridge.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.LinkKey;
import org.moubridge.access.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The invitations to set a password, in the database. */
@Repository
class AccountInvitations {

	private final JdbcClient jdbc;

	private final AccountLinks links;

	AccountInvitations(JdbcClient jdbc, AccountLinks links) {
		this.jdbc = jdbc;
		this.links = links;
	}

	/**
	 * Lets one invitation, change of address or set-up after the other come to this
	 * person.
	 */
	void queue(String person) {
		this.jdbc.sql("select id from moubridge.person where id = ? for no key update")
			.param(person)
			.query()
			.listOfRows();
	}

	UUID issue(Person person, boolean reset, String invitedBy, Instant now, Instant expires) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into moubridge.account_invitation (id, person, address, token_hash, reset, invited_by, issued_at,
				    expires_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(id, person.id(), person.email(), LinkKey.fingerprint(this.links.token(id)), reset, invitedBy,
					Timestamp.from(now), Timestamp.from(expires))
			.update();
		return id;
	}

	Optional<AccountInvitation> byLink(String token) {
		return this.jdbc.sql("select * from moubridge.account_invitation where token_hash = ?")
			.param(LinkKey.fingerprint(token))
			.query(AccountInvitations::invitation)
			.optional();
	}

	Optional<AccountInvitation> find(UUID id) {
		return this.jdbc.sql("select * from moubridge.account_invitation where id = ?")
			.param(id)
			.query(AccountInvitations::invitation)
			.optional();
	}

	/** Returns how many invitations this person was sent since then. */
	long issuedSince(String person, Instant since) {
		return this.jdbc.sql("select count(*) from moubridge.account_invitation where person = ? and issued_at > ?")
			.params(person, Timestamp.from(since))
			.query(Long.class)
			.single();
	}

	/** Uses the link up; false if somebody was faster, or it holds no more. */
	boolean use(UUID id, Instant now, @Nullable String network, @Nullable String browser) {
		return this.jdbc.sql("""
				update moubridge.account_invitation set used_at = ?, network = ?, user_agent = ?
				where id = ? and used_at is null and revoked_at is null and expires_at > ?
				""").params(Timestamp.from(now), network, browser, id, Timestamp.from(now)).update() == 1;
	}

	/** Revokes what could still be used to set this person's password. */
	void revoke(String person, Instant now) {
		this.jdbc.sql("""
				update moubridge.account_invitation set revoked_at = ?
				where person = ? and revoked_at is null and used_at is null
				""").params(Timestamp.from(now), person).update();
	}

	/** Lets a link live until then, if it would have ended before. */
	void extend(UUID id, Instant expires) {
		this.jdbc.sql("update moubridge.account_invitation set expires_at = greatest(expires_at, ?) where id = ?")
			.params(Timestamp.from(expires), id)
			.update();
	}

	private static AccountInvitation invitation(ResultSet row, int number) throws SQLException {
		return new AccountInvitation(row.getObject("id", UUID.class), row.getString("person"), row.getString("address"),
				row.getBoolean("reset"), row.getTimestamp("expires_at").toInstant(),
				instant(row.getTimestamp("revoked_at")), instant(row.getTimestamp("used_at")));
	}

	private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
