package org.moubridge.portfolio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moubridge.access.People;
import org.moubridge.access.Person;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links by which calendar programs read for a person. Each person has one at most;
 * who knows it reads what she may read, so only its hash is kept and it is shown once.
 */
@Service
class Feeds {

	private static final Logger log = LoggerFactory.getLogger(Feeds.class);

	private static final int TOKEN_BYTES = 32;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final People people;

	private final String baseUrl;

	private final Clock clock;

	Feeds(JdbcClient jdbc, People people, @Value("${moubridge.base-url}") String baseUrl, Clock clock) {
		this.jdbc = jdbc;
		this.people = people;
		this.baseUrl = baseUrl;
		this.clock = clock;
	}

	/** Makes a link and returns it; one that this person had before ends. */
	@Transactional
	String create(Person person) {
		byte[] token = new byte[TOKEN_BYTES];
		this.random.nextBytes(token);
		String link = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
		this.jdbc.sql("""
				insert into moubridge.calendar_feed (person, token_hash, created_at) values (?, ?, ?)
				on conflict (person) do update
				set token_hash = excluded.token_hash, created_at = excluded.created_at
				""").params(person.id(), hash(link), this.clock.instant().atOffset(ZoneOffset.UTC)).update();
		log.info("A calendar link was made for somebody of {}", person.party());
		return this.baseUrl + "/calendar/feed/" + link + ".ics";
	}

	/** Ends the link of this person at once. */
	@Transactional
	void revoke(Person person) {
		this.jdbc.sql("delete from moubridge.calendar_feed where person = ?").param(person.id()).update();
		log.info("A calendar link was revoked by somebody of {}", person.party());
	}

	/** Returns since when this person has a link. */
	Optional<Instant> since(Person person) {
		return this.jdbc.sql("select created_at from moubridge.calendar_feed where person = ?")
			.param(person.id())
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	/** Returns whom the link with this token was made for, with her rights of today. */
	Optional<Person> reader(String token) {
		return this.jdbc.sql("select person from moubridge.calendar_feed where token_hash = ?")
			.param(hash(token))
			.query(String.class)
			.optional()
			.flatMap(this.people::find);
	}

	private static String hash(String token) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
