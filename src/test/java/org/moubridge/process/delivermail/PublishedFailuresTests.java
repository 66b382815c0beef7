package org.moubridge.process.delivermail;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moubridge.Office;
import org.moubridge.attack.Caller;
import org.moubridge.notification.Mails;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.moubridge.process.delivermail.MailRoom.soon;

/**
 * Failures of delivery that others published, each by its name. "Crash between 250 OK and
 * commit" needs a process of its own to kill: {@link KilledWhileSendingTests}.
 */
@DeliveryTest
class PublishedFailuresTests {

	/** {@code -Dmails=10000} is the published number; fewer show the same in seconds. */
	private static final int MANY = Integer.getInteger("mails", 200);

	private static final int IN_A_TRANSACTION = 50;

	private static final ScriptedMailServer server = MailRoom.server;

	@Autowired
	private Mails mails;

	@Autowired
	private MailRoom room;

	@Autowired
	private Office office;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private DeliverMailSettings settings;

	@Value("${moubridge.base-url}")
	private String base;

	private final String key = UUID.randomUUID().toString();

	@BeforeEach
	@AfterEach
	void clear() {
		this.room.clear();
	}

	@Test
	void mailServerDownForADayTenThousandWaiting() throws IOException {
		server.stop();
		int calls = server.calls();
		List<String> keys = IntStream.range(0, MANY).mapToObj((number) -> this.key + "/" + number).toList();
		for (int from = 0; from < MANY; from += IN_A_TRANSACTION) {
			List<String> some = keys.subList(from, Math.min(MANY, from + IN_A_TRANSACTION));
			this.transaction
				.executeWithoutResult((status) -> some.forEach((key) -> this.mails.send(MailRoom.mail(key))));
		}
		await().during(Duration.ofSeconds(2)).until(() -> waiting() == MANY);
		assertThat(attempts()).isZero();
		assertThat(this.room.incidents()).isZero();
		assertThat(server.calls()).isEqualTo(calls);

		server.start();
		await().atMost(Duration.ofMinutes(2 + MANY / 500)).until(() -> waiting() == 0 && this.room.running() == 0);
		assertThat(attempts()).isEqualTo(MANY);
		assertThat(this.room.incidents()).isZero();
		List<String> left = server.offered();
		assertThat(left).hasSize(MANY).doesNotHaveDuplicates();
		List<String> written = this.jdbc
			.sql("select message_id from moubridge.message where idempotency_key like ? order by position")
			.param(this.key + "%")
			.query(String.class)
			.list();
		// those first in hand when the server went down may come later
		int aside = IN_A_TRANSACTION + this.settings.senders();
		IntStream.range(0, MANY)
			.forEach((place) -> assertThat(left.indexOf(written.get(place))).isBetween(place - aside, place + aside));
	}

	@Test
	void taskFinishedWhileItsMailWaits() throws IOException {
		server.stop();
		String reference = this.office.propose("mranti-coordinator", "Done before the mail could leave");
		this.office.complete("mranti-coordinator", reference, "Propose training");
		String mail = mail(reference, "TASK_WAITING", "Draft curriculum");
		this.office.complete("mranti-coordinator", reference, "Draft curriculum");
		server.start();
		soon(() -> waiting(reference) == 0);
		assertThat(this.room.status(mail)).isEqualTo("CANCELLED");
		assertThat(this.room.row(mail, "last_reply")).isEqualTo("No longer needed");
		assertThat(server.offered()).doesNotContain((String) this.room.row(mail, "message_id")).isNotEmpty();
	}

	@Test
	void linkExpiresInTheQueue() throws IOException {
		server.stop();
		String reference = inApproval();
		String mail = this.jdbc.sql("""
				select idempotency_key from moubridge.message
				where initiative = ? and template = 'APPROVAL_REQUEST' and recipient_person = 'zgc-approver'
				""").param(reference).query(String.class).single();
		this.jdbc.sql("update moubridge.decision_token set expires_at = ? where id = ?::uuid")
			.params(Timestamp.from(Instant.now().minus(Duration.ofDays(1))), this.room.row(mail, "subject"))
			.update();
		server.start();
		soon(() -> this.room.status(mail).equals("SENT"));
		Instant expires = this.jdbc.sql("select expires_at from moubridge.decision_token where id = ?::uuid")
			.param(this.room.row(mail, "subject"))
			.query(Timestamp.class)
			.single()
			.toInstant();
		assertThat(expires).isAfter(Instant.now().plus(Duration.ofDays(13)))
			.isBefore(Instant.now().plus(Duration.ofDays(15)));
		assertThat(Caller.anonymous(this.base).get(link()).body()).contains("name=\"seal\"");
	}

	@Test
	void lateOptimisticLockSendsTheMailAgainAndAgain() {
		this.jdbc.sql("create sequence moubridge.late_lock").update();
		this.jdbc.sql("""
				create function moubridge.lose() returns trigger language plpgsql as
				'begin if nextval(''moubridge.late_lock'') <= 8 then return null; end if; return old; end'
				""").update();
		this.jdbc.sql("""
				create trigger late_lock before delete on public.act_ru_ext_task
				for each row execute function moubridge.lose()
				""").update();
		try {
			this.mails.send(MailRoom.mail(this.key));
			soon(() -> this.room.status(this.key).equals("SENT") && this.room.running() == 0);
			assertThat(this.jdbc.sql("select last_value from moubridge.late_lock").query(Long.class).single())
				.isGreaterThan(8);
			assertThat(server.offered()).hasSize(1);
		}
		finally {
			this.jdbc.sql("drop trigger late_lock on public.act_ru_ext_task").update();
			this.jdbc.sql("drop function moubridge.lose").update();
			this.jdbc.sql("drop sequence moubridge.late_lock").update();
		}
	}

	@Test
	void serverAcceptsThenDropsTheConnectionBefore250() {
		server.answer(".", "hang up");
		this.mails.send(MailRoom.mail(this.key));
		soon(() -> this.room.status(this.key).equals("SENT"));
		assertThat(server.mails()).hasSize(2);
		assertThat(server.mails().get(0)).isEqualTo(withSameParts(server.mails().get(1), server.mails().get(0)));
		assertThat(server.offered()).containsOnly((String) this.room.row(this.key, "message_id"));
		assertThat(this.room.row(this.key, "possible_duplicates")).isEqualTo(1);
		assertThat(Caller.withBasic(this.base, "manager").get("/actuator/prometheus").body())
			.containsPattern("moubridge_mails_possible_duplicates \\d*[1-9]");
	}

	@Test
	void serverDropsTheConnectionAfter250() {
		server.answer(".", "250 queued as 4712 and hang up");
		this.mails.send(MailRoom.mail(this.key));
		soon(() -> this.room.status(this.key).equals("SENT") && this.room.running() == 0);
		assertThat(this.room.row(this.key, "last_reply")).isEqualTo("250 queued as 4712");
		assertThat(server.offered()).hasSize(1);
		assertThat(this.room.row(this.key, "possible_duplicates")).isEqualTo(0);
	}

	@Test
	void slowServerHoldsNoTransactionAndIsTriedAgain() {
		server.answer(".", "250 queued too late", Duration.ofSeconds(3));
		server.show((mail) -> {
			assertThat(idleInTransaction()).isZero();
			server.show((later) -> {
			});
		});
		this.mails.send(MailRoom.mail(this.key));
		soon(() -> server.offered().size() == 1);
		assertThat(idleInTransaction()).isZero();
		assertThat(this.jdbc.sql("update moubridge.message set last_reply = 'free' where idempotency_key = ?")
			.param(this.key)
			.update()).isEqualTo(1);
		soon(() -> this.room.status(this.key).equals("SENT"));
		assertThat(server.offered()).hasSize(2).containsOnly((String) this.room.row(this.key, "message_id"));
	}

	@Test
	void oneMailThatBreaksTheConnectionStopsNoOther() {
		String other = UUID.randomUUID().toString();
		this.mails.send(MailRoom.mail(this.key));
		soon(() -> this.room.status(this.key).equals("SENT"));
		String poison = UUID.randomUUID().toString();
		server.hangUpAt("Message-ID: <");
		this.mails.send(MailRoom.mail(poison));
		soon(() -> ((Integer) this.room.row(poison, "attempts")) > 0);
		server.hangUpAt((String) this.room.row(poison, "message_id"));
		this.mails.send(MailRoom.mail(other));
		soon(() -> this.room.status(other).equals("SENT"));
		assertThat(this.room.status(poison)).isNotEqualTo("SENT");
	}

	@Test
	void greylistingTakesOneMoreAttempt() {
		server.answer("RCPT", "450 4.2.0 Greylisted, please come back");
		this.mails.send(MailRoom.mail(this.key));
		soon(() -> this.room.status(this.key).equals("SENT"));
		assertThat(this.room.row(this.key, "attempts")).isEqualTo(2);
		assertThat(server.offered()).hasSize(1);
		assertThat(this.room.incidents()).isZero();
	}

	private String inApproval() {
		String reference = this.office.propose("mranti-coordinator", "Waits for its approvers");
		this.office.complete("mranti-coordinator", reference, "Propose training");
		this.office.complete("mranti-coordinator", reference, "Draft curriculum");
		this.office.complete("zgc-coordinator", reference, "Agree curriculum", Map.of("agreement", "AGREED"));
		this.office.complete("mranti-coordinator", reference, "Confirm speaker", Map.of("available", "YES"));
		this.office.complete("mranti-coordinator", reference, "Arrange venue");
		this.office.complete("mranti-finance", reference, "Plan budget");
		this.office.complete("compliance", reference, "Clear content", Map.of("clearance", "CLEAR"));
		this.office.settle(reference);
		return reference;
	}

	private static String link() {
		return SentMail.link(server.mails()
			.stream()
			.filter((mail) -> mail.contains("zgc-approver@") && SentMail.text(mail).contains("/decide/"))
			.toList());
	}

	/** The borders of the parts of a mail are random. */
	private static String withSameParts(String mail, String other) {
		return mail.replace(SentMail.border(mail), SentMail.border(other));
	}

	private String mail(String reference, String template, String task) {
		return this.jdbc.sql("""
				select idempotency_key from moubridge.message
				where initiative = ? and template = ? and data ->> 'task' = ? order by position limit 1
				""").params(reference, template, task).query(String.class).single();
	}

	private long waiting() {
		return this.jdbc
			.sql("select count(*) from moubridge.message where status = 'WAITING' and idempotency_key like ?")
			.param(this.key + "%")
			.query(Long.class)
			.single();
	}

	private long waiting(String reference) {
		return this.jdbc.sql("select count(*) from moubridge.message where status = 'WAITING' and initiative = ?")
			.param(reference)
			.query(Long.class)
			.single();
	}

	private long attempts() {
		return this.jdbc.sql("select sum(attempts) from moubridge.message where idempotency_key like ?")
			.param(this.key + "%")
			.query(Long.class)
			.single();
	}

	private long idleInTransaction() {
		return this.jdbc.sql("""
				select count(*) from pg_stat_activity
				where datname = current_database() and state like 'idle in transaction%'
				  and now() - state_change > interval '100 milliseconds'
				""").query(Long.class).single();
	}

}
