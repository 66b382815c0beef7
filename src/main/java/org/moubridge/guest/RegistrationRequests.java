package org.moubridge.guest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.moubridge.access.LinkKey;
import org.moubridge.initiative.Registration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sent from public pages, in the database. */
@Repository
class RegistrationRequests {

	private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final GuestLinks links;

	private final ObjectMapper json = new ObjectMapper();

	RegistrationRequests(JdbcClient jdbc, GuestLinks links) {
		this.jdbc = jdbc;
		this.links = links;
	}

	UUID add(String reference, String address, Map<String, Object> fields, GuestConsent consent, Instant now) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into moubridge.registration_request (id, reference, address, network, user_agent, language, fields,
					                                            consent, token_hash, requested_at)
					values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
					""")
			.params(id, reference, address, consent.network(), consent.browser(), consent.language().toLanguageTag(),
					write(fields), consent.text(), LinkKey.fingerprint(this.links.registrationToken(id)),
					Timestamp.from(now))
			.update();
		return id;
	}

	/** Adds what somebody gets a link for whom a coordinator registered. */
	void addFor(String reference, Registration registration, Map<String, Object> fields, Instant now) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into moubridge.registration_request (id, reference, address, language, fields, token_hash,
				                                            requested_at, confirmed_at, registration)
				values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
				""")
			.params(id, reference, registration.email(), registration.language(), write(fields),
					LinkKey.fingerprint(this.links.registrationToken(id)), Timestamp.from(now), Timestamp.from(now),
					registration.id())
			.update();
	}

	/** Returns the registrations to a training that have a link. */
	Set<UUID> registrationsOf(String reference) {
		return Set.copyOf(this.jdbc.sql("""
				select distinct registration from moubridge.registration_request
				where reference = ? and registration is not null
				""").param(reference).query(UUID.class).list());
	}

	/**
	 * Returns the newest of what was sent before and nobody confirmed, one for each
	 * address and training that was never reminded.
	 */
	List<RegistrationRequest> toRemind(Instant before) {
		return this.jdbc.sql("""
				select distinct on (r.reference, lower(r.address)) r.* from moubridge.registration_request r
				where r.confirmed_at is null and r.requested_at <= ? and not exists (
				    select 1 from moubridge.registration_request o
				    where o.reference = r.reference and lower(o.address) = lower(r.address)
				    and (o.confirmed_at is not null or o.reminded_at is not null))
				order by r.reference, lower(r.address), r.requested_at desc
				""").param(Timestamp.from(before)).query(this::request).list();
	}

	/** Records a reminder; false if it was confirmed or reminded of before. */
	boolean reminded(UUID id, Instant now) {
		return this.jdbc.sql("""
				update moubridge.registration_request set reminded_at = ?
				where id = ? and confirmed_at is null and reminded_at is null
				""").params(Timestamp.from(now), id).update() == 1;
	}

	Optional<RegistrationRequest> byLink(String token) {
		return this.jdbc.sql("select * from moubridge.registration_request where token_hash = ?")
			.param(LinkKey.fingerprint(token))
			.query(this::request)
			.optional();
	}

	Optional<RegistrationRequest> find(UUID id) {
		return this.jdbc.sql("select * from moubridge.registration_request where id = ?")
			.param(id)
			.query(this::request)
			.optional();
	}

	/**
	 * Returns what the link to a registration is for; empty if it has none yet.
	 */
	Optional<UUID> of(UUID registration) {
		return this.jdbc.sql("""
				select id from moubridge.registration_request where registration = ? order by requested_at desc limit 1
				""").param(registration).query(UUID.class).optional();
	}

	/** Confirms it; false if that happened before. */
	boolean confirm(UUID id, UUID registration, Instant now) {
		return this.jdbc.sql("""
				update moubridge.registration_request set confirmed_at = ?, registration = ?
				where id = ? and confirmed_at is null
				""").params(Timestamp.from(now), registration, id).update() == 1;
	}

	void change(UUID id, Map<String, Object> fields) {
		this.jdbc.sql("update moubridge.registration_request set fields = ?::jsonb where id = ?")
			.params(write(fields), id)
			.update();
	}

	/**
	 * Lets one sender after the other count, so that many at once cannot pass the limit.
	 */
	void queue(String address) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(lower(?), 18))")
			.param(address)
			.query()
			.listOfRows();
	}

	/** Returns how many mails to this address could have been sent since. */
	long ofAddress(String address, Instant since) {
		return count("lower(address) = lower(?)", address, since) + this.jdbc.sql(
				"select count(*) from moubridge.registration_request where lower(address) = lower(?) and reminded_at > ?")
			.params(address, Timestamp.from(since))
			.query(Long.class)
			.single();
	}

	long ofNetwork(String network, Instant since) {
		return count("network = ?", network, since);
	}

	long ofTraining(String reference, Instant since) {
		return count("reference = ?", reference, since);
	}

	/** Forgets what nobody confirmed. */
	int drop(Instant before) {
		return this.jdbc
			.sql("delete from moubridge.registration_request where confirmed_at is null and requested_at < ?")
			.param(Timestamp.from(before))
			.update();
	}

	private long count(String condition, String value, Instant since) {
		return this.jdbc.sql(
				"select count(*) from moubridge.registration_request where network is not null and requested_at > ? and "
						+ condition)
			.params(Timestamp.from(since), value)
			.query(Long.class)
			.single();
	}

	private RegistrationRequest request(ResultSet row, int number) throws SQLException {
		return new RegistrationRequest(row.getObject("id", UUID.class), row.getString("reference"),
				row.getString("address"), Locale.forLanguageTag(row.getString("language")),
				read(row.getString("fields")), row.getTimestamp("confirmed_at") != null,
				row.getObject("registration", UUID.class));
	}

	private String write(Map<String, Object> fields) {
		try {
			return this.json.writeValueAsString(fields);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private Map<String, Object> read(String fields) {
		try {
			return this.json.readValue(fields, FIELDS);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
