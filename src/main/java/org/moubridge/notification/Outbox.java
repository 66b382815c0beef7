package org.moubridge.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages and how far each has come. */
@Repository
class Outbox {

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final NotificationSettings settings;

	private final Clock clock;

	Outbox(JdbcClient jdbc, ObjectMapper json, NotificationSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.settings = settings;
		this.clock = clock;
	}

	/** Returns false when a mail with this key is there already. */
	boolean add(UUID id, Mail mail) {
		return this.jdbc.sql("""
				insert into moubridge.message (id, idempotency_key, template, initiative, subject, recipient_person,
				    recipient_party, recipient_name, recipient_address, language, data, message_id, created_at,
				    not_before)
				values (:id, :key, :template, :initiative, :subject, :person,
				    :party, :name, :address, :language, :data::jsonb, :messageId, :now,
				    :notBefore)
				on conflict (idempotency_key) do nothing
				""")
			.param("id", id)
			.param("key", mail.key())
			.param("template", mail.template().name())
			.param("initiative", mail.initiative())
			.param("subject", mail.subject())
			.param("person", mail.to().person())
			.param("party", mail.to().party())
			.param("name", mail.to().name())
			.param("address", mail.to().email())
			.param("language", mail.to().language().toLanguageTag())
			.param("data", write(mail.data()))
			.param("messageId", "<" + id + "@" + this.settings.domain() + ">")
			.param("now", now())
			.param("notBefore", (mail.notBefore() != null) ? mail.notBefore().atOffset(ZoneOffset.UTC) : null)
			.update() == 1;
	}

	Optional<OutgoingMail> find(UUID id) {
		return this.jdbc.sql("select * from moubridge.message where id = ?").param(id).query(this::mail).optional();
	}

	/**
	 * Begins an attempt; returns false when the message was cancelled. An attempt that
	 * was begun before and has no known end may have got through: this is a second copy.
	 */
	boolean begin(UUID id) {
		return this.jdbc.sql("""
				update moubridge.message
				set possible_duplicates = possible_duplicates + attempt_open::integer, attempt_open = true
				where id = ? and status in ('WAITING', 'FAILED')
				""").param(id).update() == 1;
	}

	/** Ends an attempt: the server does not have the mail. */
	void refused(UUID id) {
		this.jdbc.sql("update moubridge.message set attempt_open = false where id = ?").param(id).update();
	}

	void sent(UUID id, String reply) {
		this.jdbc.sql("""
				update moubridge.message
				set status = 'SENT', attempts = attempts + 1, last_reply = ?, sent_at = ?, attempt_open = false
				where id = ?
				""").params(reply, now(), id).update();
	}

	void failed(UUID id, MessageStatus status, String reply) {
		this.jdbc.sql("update moubridge.message set status = ?, attempts = attempts + 1, last_reply = ? where id = ?")
			.params(status.name(), reply, id)
			.update();
	}

	void cancelled(UUID id, String reason) {
		this.jdbc.sql("update moubridge.message set status = 'CANCELLED', last_reply = ? where id = ?")
			.params(reason, id)
			.update();
	}

	/** Returns whether the message had failed, so that a second click changes nothing. */
	boolean revive(UUID id) {
		return this.jdbc.sql("update moubridge.message set status = 'WAITING' where id = ? and status = 'FAILED'")
			.param(id)
			.update() == 1;
	}

	/** Returns the tag of the address that the message comes back to. */
	UUID bounceKey(UUID id) {
		return this.jdbc.sql("select bounce_key from moubridge.message where id = ?")
			.param(id)
			.query(UUID.class)
			.single();
	}

	Optional<OutgoingMail> byBounceKey(UUID key) {
		return this.jdbc.sql("select * from moubridge.message where bounce_key = ?")
			.param(key)
			.query(this::mail)
			.optional();
	}

	/**
	 * Returns whether the message had been sent, so that a second report changes nothing.
	 */
	boolean bounced(UUID id, String diagnostic) {
		return this.jdbc
			.sql("update moubridge.message set status = 'FAILED', last_reply = ? where id = ? and status = 'SENT'")
			.params(diagnostic, id)
			.update() == 1;
	}

	/**
	 * Returns whether the message had not left, so that a second click changes nothing.
	 */
	boolean stop(UUID id, String reason) {
		return this.jdbc.sql("""
				update moubridge.message set status = 'CANCELLED', last_reply = ?
				where id = ? and status in ('WAITING', 'FAILED')
				""").params(reason, id).update() == 1;
	}

	/** Sends a message that has not left to another address; false if it has left. */
	boolean readdress(UUID id, String address) {
		return this.jdbc.sql("""
				update moubridge.message set recipient_address = ?
				where id = ? and status in ('WAITING', 'FAILED')
				""").params(address, id).update() == 1;
	}

	/** Sends everything that has not left for a person to this address. */
	void readdress(String person, String address) {
		this.jdbc.sql("""
				update moubridge.message set recipient_address = ?
				where recipient_person = ? and status in ('WAITING', 'FAILED')
				""").params(address, person).update();
	}

	/** Records where a message was to go before. */
	void recordAddress(UUID id, String before, String now, String changedBy) {
		this.jdbc.sql("""
				insert into moubridge.message_address_change (message, old_address, new_address, changed_by, changed_at)
				values (?, ?, ?, ?, ?)
				""").params(id, before, now, changedBy, now()).update();
	}

	/** Returns what has failed on its way to a person, oldest first. */
	List<UUID> failedFor(String person) {
		return this.jdbc.sql("""
				select id from moubridge.message where recipient_person = ? and status = 'FAILED' order by position
				""").param(person).query(UUID.class).list();
	}

	long count(MessageStatus status) {
		return this.jdbc.sql("select count(*) from moubridge.message where status = ?")
			.param(status.name())
			.query(Long.class)
			.single();
	}

	/** Returns how long the oldest mail waits that may leave; nought when none does. */
	Duration oldestWaiting() {
		OffsetDateTime now = now();
		return this.jdbc.sql("""
				select min(greatest(created_at, not_before)) from moubridge.message
				where status = 'WAITING' and (not_before is null or not_before <= ?)
				""")
			.param(now)
			.query(OffsetDateTime.class)
			.optional()
			.map((since) -> Duration.between(since, now))
			.orElse(Duration.ZERO);
	}

	/** Returns how often a mail was sent that may have arrived before. */
	long possibleDuplicates() {
		return this.jdbc.sql("""
				select coalesce(sum(possible_duplicates), 0) from moubridge.message where possible_duplicates > 0
				""").query(Long.class).single();
	}

	OutgoingMail mail(ResultSet row, int number) throws SQLException {
		Addressee to = new Addressee(row.getString("recipient_person"), row.getString("recipient_party"),
				row.getString("recipient_name"), row.getString("recipient_address"),
				Locale.forLanguageTag(row.getString("language")));
		return new OutgoingMail(row.getObject("id", UUID.class), MailTemplate.valueOf(row.getString("template")), to,
				row.getString("initiative"), row.getString("subject"), read(row.getString("data")),
				row.getString("message_id"), MessageStatus.valueOf(row.getString("status")),
				row.getObject("created_at", OffsetDateTime.class).toInstant());
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private String write(Map<String, String> data) {
		try {
			return this.json.writeValueAsString(data);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private Map<String, String> read(String data) {
		try {
			return this.json.readValue(data, new TypeReference<>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
