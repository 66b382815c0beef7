package org.moubridge.process.delivermail;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RuntimeService;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.Mail;
import org.moubridge.notification.MailContext;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.OutgoingMail;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** What tests see of mails on their way. */
@TestConfiguration
class MailRoom {

	static final ScriptedMailServer server = new ScriptedMailServer();

	/** The subjects of mails that nobody needs any more. */
	static final Set<String> revoked = ConcurrentHashMap.newKeySet();

	private final JdbcClient jdbc;

	private final RuntimeService runtime;

	MailRoom(JdbcClient jdbc, RuntimeService runtime) {
		this.jdbc = jdbc;
		this.runtime = runtime;
	}

	/** Returns a mail to an approver about a task. */
	static Mail mail(String key) {
		return mail(key, new Addressee(null, null, "Lin Yutong", "zgc-approver@moubridge.example", Locale.CHINESE));
	}

	static Mail mail(String key, Addressee to) {
		return new Mail(key, MailTemplate.TASK_WAITING, to, "INI-1999-0001", key,
				Map.of("title", "Training seminar", "task", "Agree curriculum"));
	}

	String status(String key) {
		return (String) row(key, "status");
	}

	Object row(String key, String column) {
		return this.jdbc.sql("select * from moubridge.message where idempotency_key = ?")
			.param(key)
			.query()
			.singleRow()
			.get(column);
	}

	UUID id(String key) {
		return (UUID) row(key, "id");
	}

	long running() {
		return this.runtime.createProcessInstanceQuery().processDefinitionKey("deliver-mail").count();
	}

	long incidents() {
		return this.runtime.createIncidentQuery().incidentType("failedExternalTask").count();
	}

	/** Leaves nothing on its way, and a mail server that takes everything. */
	void clear() {
		server.start();
		server.forget();
		this.jdbc.sql(
				"update moubridge.message set status = 'CANCELLED', attempt_open = false where status in ('WAITING', 'FAILED')")
			.update();
		Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
			List<String> left = this.runtime.createProcessInstanceQuery()
				.processDefinitionKey("deliver-mail")
				.list()
				.stream()
				.map((instance) -> instance.getId())
				.toList();
			this.runtime.deleteProcessInstancesIfExists(left, "The test is over", true, true, true);
			return running() == 0;
		});
		this.jdbc.sql("update moubridge.message set attempt_open = false where attempt_open").update();
		revoked.clear();
	}

	static void soon(Callable<Boolean> fact) {
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(fact);
	}

	@Bean
	MailContext revocation() {
		return new MailContext() {
			@Override
			public boolean relevant(OutgoingMail mail) {
				return mail.subject() == null || !revoked.contains(mail.subject());
			}

			@Override
			public Map<String, Object> model(OutgoingMail mail) {
				return Map.of();
			}
		};
	}

	/** Tells the application where its mail server is. */
	static final class Server implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "spring.mail.host=127.0.0.1",
					"spring.mail.port=" + server.port());
		}

	}

}
