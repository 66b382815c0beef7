package org.moubridge.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The registered addresses, the only ones that decisions are asked at. A party's
 * coordinators keep those of their own party, the administrator all: who proposes could
 * else have the other party's link sent to herself.
 */
@Service
public class AddressBook {

	private final JdbcClient jdbc;

	private final People people;

	private final Passwords passwords;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AddressBook(JdbcClient jdbc, People people, Passwords passwords, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.people = people;
		this.passwords = passwords;
		this.events = events;
		this.clock = clock;
	}

	/** Whether this person keeps anybody's address. */
	public static boolean isKeptBy(Person keeper) {
		return keeper.isAdmin() || (keeper.party() != null && keeper.coordinates(keeper.party()));
	}

	/** Returns those whose addresses this person keeps, by party and name. */
	List<Entry> of(Person keeper) {
		Set<String> withPassword = this.passwords.holders();
		return this.jdbc
			.sql("""
					select p.id, p.party, p.name, p.email, p.language, c.old_address, c.changed_at, by.name as changed_by,
					       a.issued_at, a.used_at, inviter.name as invited_by
					from moubridge.person p
					left join lateral (
					  select * from moubridge.person_address_change a where a.person = p.id order by a.id desc limit 1) c
					    on true
					left join moubridge.person by on by.id = c.changed_by
					left join lateral (
					  select * from moubridge.account_invitation i where i.person = p.id order by i.issued_at desc limit 1) a
					    on true
					left join moubridge.person inviter on inviter.id = a.invited_by
					where :all or p.party = :party
					order by p.party nulls first, p.name, p.id
					""")
			.param("all", keeper.isAdmin())
			.param("party", keeper.party())
			.query((row, number) -> new Entry(row.getString("id"), row.getString("party"), row.getString("name"),
					row.getString("email"), Locale.forLanguageTag(row.getString("language")),
					row.getString("old_address"), row.getString("changed_by"), moment(row, "changed_at"),
					withPassword.contains(row.getString("id")), row.getString("invited_by"), moment(row, "issued_at"),
					moment(row, "used_at")))
			.list();
	}

	/**
	 * Changes a registered address. Refuses one that is no address or somebody else's;
	 * {@link UnknownPerson} for those whose address is not the keeper's to change.
	 */
	@Transactional
	public void change(Person keeper, String id, String typed) {
		Person person = kept(keeper, id);
		String address = MailAddress.typed(typed);
		if (address.equals(person.email())) {
			return;
		}
		try {
			this.people.changeEmail(id, address);
		}
		catch (DuplicateKeyException ex) {
			throw new Refusal("error.address.taken");
		}
		record(person, address, keeper);
		this.events.publishEvent(new AddressChanged(this.people.get(id), person.email(), keeper));
	}

	/**
	 * Returns somebody whose address this person keeps; {@link UnknownPerson} for others.
	 */
	public Person kept(Person keeper, String id) {
		return this.people.find(id).filter((found) -> keeps(keeper, found)).orElseThrow(() -> new UnknownPerson(id));
	}

	/** Returns the login of who entered the address; empty for the first one. */
	public Optional<String> enteredBy(String id) {
		return this.jdbc.sql("""
				select changed_by from moubridge.person_address_change where person = ? order by id desc limit 1
				""").param(id).query(String.class).optional();
	}

	private static boolean keeps(Person keeper, Person person) {
		return keeper.isAdmin() || (person.party() != null && person.party().equals(keeper.party())
				&& keeper.coordinates(person.party()));
	}

	private void record(Person person, String address, Person keeper) {
		this.jdbc.sql("""
				insert into moubridge.person_address_change (person, old_address, new_address, changed_by, changed_at)
				values (?, ?, ?, ?, ?)
				""")
			.params(person.id(), person.email(), address, keeper.id(), this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		Timestamp moment = row.getTimestamp(column);
		return (moment != null) ? moment.toInstant() : null;
	}

	/**
	 * A person in the book.
	 *
	 * @param before the address before the last change; null if it never changed
	 * @param changedBy the name of who changed it last
	 * @param password whether this person can sign in
	 * @param invitedBy the name of who last invited this person to set a password; null
	 * if nobody did
	 * @param setAt when the password was set by that invitation; null while it was not
	 */
	record Entry(String id, @Nullable String party, String name, String email, Locale language, @Nullable String before,
			@Nullable String changedBy, @Nullable Instant changedAt, boolean password, @Nullable String invitedBy,
			@Nullable Instant invitedAt, @Nullable Instant setAt) {
	}

}
