package org.moubridge.process.delivermail;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moubridge.EmbeddedDatabase;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.Mail;
import org.moubridge.notification.MailContext;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.Mails;
import org.moubridge.notification.OutgoingMail;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SpringBootTest(properties = { "moubridge.deliver-mail.poll=100ms", "moubridge.deliver-mail.retries=200ms,300ms",
		"moubridge.deliver-mail.pause=200ms", "moubridge.deliver-mail.longest-pause=400ms",
		"spring.mail.host=127.0.0.1" })
@ContextConfiguration(initializers = EmbeddedDatabase.class)
@ActiveProfiles("test")
class DeliverMailProcessTests {

	private static final ScriptedMailServer server = new ScriptedMailServer();

	private static final Set<String> revoked = new HashSet<>();

	@Autowired
	private Mails mails;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ExternalTaskService tasks;

	@Autowired
	private ManagementService management;

	@Autowired
	private TransactionTemplate transaction;

	private final String key = UUID.randomUUID().toString();

	@DynamicPropertySource
	static void mailServer(DynamicPropertyRegistry properties) {
		properties.add("spring.mail.port", server::port);
	}

	@BeforeEach
	@AfterEach
	void forget() {
		server.forget();
	}

	@Test
	void recordsWhatTheServerSaid() {
		this.mails.send(mail());
		soon(() -> status().equals("SENT"));
		assertThat(row("last_reply")).isEqualTo("250 queued as 4711");
		assertThat(row("attempts")).isEqualTo(1);
		soon(() -> running() == 0);
	}

	@Test
	void sendsAMailOnceHoweverOftenItIsAskedFor() {
		this.mails.send(mail());
		this.mails.send(mail());
		soon(() -> status().equals("SENT") && running() == 0);
		assertThat(server.offered()).hasSize(1);
	}

	@Test
	void sendsNothingWhenTheFactIsRolledBack() {
		this.transaction.executeWithoutResult((status) -> {
			this.mails.send(mail());
			status.setRollbackOnly();
		});
		assertThat(this.jdbc.sql("select count(*) from moubridge.message where idempotency_key = ?")
			.param(this.key)
			.query(Long.class)
			.single()).isZero();
		assertThat(running()).isZero();
	}

	@Test
	void repeatsTheSameMailWhenTheServerIsBusyOrHangsUp() {
		server.answer("RCPT", "451 try again later");
		server.answer(".", "hang up");
		this.mails.send(mail());
		soon(() -> status().equals("SENT"));
		assertThat(row("attempts")).isEqualTo(3);
		assertThat(server.offered()).hasSize(2).containsOnly((String) row("message_id"));
	}

	@Test
	void becomesAnIncidentAfterTheLastAttempt() {
		List.of(1, 2, 3).forEach((attempt) -> server.answer("RCPT", "450 mailbox busy"));
		this.mails.send(mail());
		soon(() -> status().equals("FAILED"));
		assertThat(row("attempts")).isEqualTo(3);
		assertThat(incidents()).isEqualTo(1);
		raiseRetries();
		soon(() -> running() == 0);
	}

	@Test
	void becomesAnIncidentAtOnceWhenTheAddressIsRefusedAndIsSentWhenTheRetriesAreRaised() {
		server.answer("RCPT", "550 5.1.1 no such user");
		this.mails.send(mail());
		soon(() -> status().equals("FAILED"));
		assertThat(row("attempts")).isEqualTo(1);
		assertThat((String) row("last_reply")).contains("550 5.1.1 no such user");
		assertThat(incidents()).isEqualTo(1);

		raiseRetries();
		soon(() -> status().equals("SENT"));
		soon(() -> running() == 0);
		assertThat(incidents()).isZero();
	}

	@Test
	void pausesWithoutUsingUpAttemptsWhileTheServerIsDown() throws IOException {
		server.stop();
		this.mails.send(mail());
		await().during(Duration.ofSeconds(1)).until(() -> status().equals("WAITING"));
		assertThat(row("attempts")).isEqualTo(0);
		server.start();
		soon(() -> status().equals("SENT"));
		assertThat(row("attempts")).isEqualTo(1);
	}

	@Test
	void pausesWhenTheServerDoesNotAcceptTheSender() {
		server.answer("MAIL", "530 5.7.0 authentication required");
		this.mails.send(mail());
		soon(() -> status().equals("SENT"));
		assertThat(row("attempts")).isEqualTo(1);
	}

	@Test
	void cancelsAMailThatIsNoLongerNeeded() {
		revoked.add(this.key);
		this.mails.send(mail());
		soon(() -> status().equals("CANCELLED"));
		soon(() -> running() == 0);
		assertThat(server.offered()).isEmpty();
	}

	@Test
	void waitsUntilTheOfficeOfTheRecipientOpens() {
		Mail now = mail();
		this.mails.send(new Mail(now.key(), now.template(), now.to(), now.initiative(), now.subject(), now.data(),
				Instant.now().plus(Duration.ofHours(9))));
		assertThat(this.tasks.createExternalTaskQuery().count()).isZero();
		Job timer = this.management.createJobQuery().timers().processDefinitionKey("deliver-mail").singleResult();
		assertThat(timer.getDuedate()).isAfter(Date.from(Instant.now().plus(Duration.ofHours(8))));
		assertThat(server.offered()).isEmpty();
		this.management.executeJob(timer.getId());
		soon(() -> status().equals("SENT") && running() == 0);
		assertThat(server.offered()).hasSize(1);
	}

	@Test
	void doesNotWriteToStrangersOutsideOfProduction() {
		this.mails.send(mail(new Addressee(null, null, "A Stranger", "stranger@somewhere.test", Locale.ENGLISH)));
		soon(() -> status().equals("CANCELLED"));
		soon(() -> running() == 0);
		assertThat(server.offered()).isEmpty();
	}

	private Mail mail() {
		return mail(new Addressee(null, null, "Lin Yutong", "zgc-approver@moubridge.example", Locale.CHINESE));
	}

	private Mail mail(Addressee to) {
		return new Mail(this.key, MailTemplate.TASK_WAITING, to, "INI-2026-0001", this.key,
				Map.of("title", "Training seminar", "task", "Agree curriculum"));
	}

	private String status() {
		return (String) row("status");
	}

	private Object row(String column) {
		return this.jdbc.sql("select * from moubridge.message where idempotency_key = ?")
			.param(this.key)
			.query()
			.singleRow()
			.get(column);
	}

	private long running() {
		return this.runtime.createProcessInstanceQuery().processDefinitionKey("deliver-mail").count();
	}

	private long incidents() {
		return this.runtime.createIncidentQuery().incidentType("failedExternalTask").count();
	}

	private void raiseRetries() {
		this.tasks.setRetries(this.tasks.createExternalTaskQuery().noRetriesLeft().singleResult().getId(), 1);
	}

	private static void soon(Callable<Boolean> fact) {
		await().atMost(Duration.ofSeconds(10)).until(fact);
	}

	@TestConfiguration
	static class Revocations {

		@Bean
		MailContext revocation() {
			return new MailContext() {
				@Override
				public boolean relevant(OutgoingMail mail) {
					return !revoked.contains(mail.subject());
				}

				@Override
				public Map<String, Object> model(OutgoingMail mail) {
					return Map.of();
				}
			};
		}

	}

}
