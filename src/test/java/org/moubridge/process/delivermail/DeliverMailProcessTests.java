package org.moubridge.process.delivermail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moubridge.attack.Caller;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.Mail;
import org.moubridge.notification.Mails;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.moubridge.process.delivermail.MailRoom.soon;

@DeliveryTest
class DeliverMailProcessTests {

	private static final ScriptedMailServer server = MailRoom.server;

	@Autowired
	private Mails mails;

	@Autowired
	private MailRoom room;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ExternalTaskService tasks;

	@Autowired
	private ManagementService management;

	@Autowired
	private TransactionTemplate transaction;

	@Value("${moubridge.base-url}")
	private String base;

	private final String key = UUID.randomUUID().toString();

	@BeforeEach
	@AfterEach
	void clear() {
		this.room.clear();
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
	void isSeenByManagersInCockpitWhoseRetrySendsItAndClearsTheIncident() throws Exception {
		Caller manager = Caller.withBasic(this.base, "manager");
		String incidents = "/engine-rest/incident?incidentType=failedExternalTask";
		assertThat(manager.get(incidents).body()).isEqualTo("[]");
		server.answer("RCPT", "550 5.1.1 no such user");
		this.mails.send(mail());
		soon(() -> status().equals("FAILED"));
		JsonNode incident = new ObjectMapper().readTree(manager.get(incidents).body()).get(0);
		assertThat(incident.path("incidentMessage").asText()).contains("550 5.1.1 no such user");
		assertThat(incident.path("activityId").asText()).isEqualTo("ServiceTask_DeliverMail");
		assertThat(manager.get("/engine-rest/process-definition/statistics?incidents=true").body())
			.contains("failedExternalTask");

		String task = incident.path("configuration").asText();
		HttpRequest retry = HttpRequest
			.newBuilder(URI.create(this.base + "/engine-rest/external-task/" + task + "/retries"))
			.header("Authorization", "Basic " + Base64.getEncoder().encodeToString("manager:demo".getBytes(UTF_8)))
			.header("Content-Type", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofString("{\"retries\":1}"))
			.build();
		assertThat(HttpClient.newHttpClient().send(retry, HttpResponse.BodyHandlers.discarding()).statusCode())
			.isEqualTo(204);
		soon(() -> status().equals("SENT") && running() == 0);
		assertThat(manager.get(incidents).body()).isEqualTo("[]");
	}

	@Test
	void tellsManagersItsMetricsAndNobodyElse() {
		String metrics = Caller.withBasic(this.base, "manager").get("/actuator/prometheus").body();
		assertThat(metrics).contains("moubridge_mails_waiting ", "moubridge_mails_sent_total ",
				"moubridge_mails_failed ", "moubridge_mails_oldest_waiting_seconds ",
				"moubridge_mails_possible_duplicates ");
		assertThat(Caller.withBasic(this.base, "zgc-coordinator").get("/actuator/prometheus").statusCode())
			.isEqualTo(403);
	}

	@Test
	void holdsBackWhatIsTooMuchForADomainAndNothingElse() {
		this.jdbc.sql("""
				insert into moubridge.mail_domain (domain, minute, asked) values ('busy.example', ?, 10000000)
				on conflict (domain) do update set minute = excluded.minute, asked = excluded.asked
				""").param(Timestamp.from(Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.MINUTES))).update();
		String other = UUID.randomUUID().toString();
		this.mails.send(mail(new Addressee(null, null, "One of many", "one@busy.example", Locale.ENGLISH)));
		this.mails.send(MailRoom.mail(other));
		soon(() -> this.room.status(other).equals("SENT") && running() == 1);
		soon(() -> this.tasks.createExternalTaskQuery().locked().count() == 1);
		ExternalTask held = this.tasks.createExternalTaskQuery().locked().singleResult();
		assertThat(held.getLockExpirationTime()).isAfter(Date.from(Instant.now().plusSeconds(1)));
		assertThat(held.getRetries()).isNull();
		assertThat(status()).isEqualTo("WAITING");
		assertThat(row("attempts")).isEqualTo(0);
		assertThat(server.offered()).hasSize(1);

		this.jdbc.sql("update moubridge.mail_domain set asked = 0").update();
		this.tasks.unlock(held.getId());
		soon(() -> status().equals("SENT") && running() == 0);
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
		MailRoom.revoked.add(this.key);
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
		return MailRoom.mail(this.key);
	}

	private Mail mail(Addressee to) {
		return MailRoom.mail(this.key, to);
	}

	private String status() {
		return this.room.status(this.key);
	}

	private Object row(String column) {
		return this.room.row(this.key, column);
	}

	private long running() {
		return this.room.running();
	}

	private long incidents() {
		return this.room.incidents();
	}

	private void raiseRetries() {
		this.tasks.setRetries(this.tasks.createExternalTaskQuery().noRetriesLeft().singleResult().getId(), 1);
	}

}
