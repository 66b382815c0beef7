package org.moubridge.reply;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The mails that came in, in the database. A row is written in the transaction of what
 * its mail brought about; a second row for the same mail fails, and everything with it.
 */
@Repository
class ReceivedMails {

	private final JdbcClient jdbc;

	private final Clock clock;

	ReceivedMails(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether this mail, or one with its name, was dealt with. */
	boolean knows(RawMail mail) {
		return this.jdbc.sql("""
				select count(*) from moubridge.received_mail
				where content_hash = ?
				or (message_id = ? and outcome not in ('QUARANTINED', 'MACHINE', 'STRANGE'))
				""").params(mail.hash(), mail.messageId()).query(Long.class).single() > 0;
	}

	/**
	 * Writes down what became of a mail.
	 * @param token of the mail that it answers; null when it answers none
	 * @param message of ours that it is about; null when it is about none
	 * @param answered the address that we wrote to because of it; null when we did not
	 */
	UUID add(RawMail mail, Outcome outcome, @Nullable UUID token, @Nullable UUID message, @Nullable String answered) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into moubridge.received_mail (id, message_id, content_hash, content, outcome, token, message,
				    answered, received_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(id, mail.messageId(), mail.hash(), outcome.isEvidence() ? mail.bytes() : null, outcome.name(),
					token, message, answered, Timestamp.from(this.clock.instant()))
			.update();
		return id;
	}

	/** Returns how many mails we wrote to this address because of its mails in a day. */
	long answeredToday(String address) {
		return this.jdbc.sql("select count(*) from moubridge.received_mail where answered = ? and received_at > ?")
			.params(address, Timestamp.from(this.clock.instant().minus(1, ChronoUnit.DAYS)))
			.query(Long.class)
			.single();
	}

	boolean hasAny(UUID token, Outcome outcome) {
		return this.jdbc.sql("select count(*) from moubridge.received_mail where token = ? and outcome = ?")
			.params(token, outcome.name())
			.query(Long.class)
			.single() > 0;
	}

}
