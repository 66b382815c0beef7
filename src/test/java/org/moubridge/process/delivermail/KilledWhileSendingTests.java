package org.moubridge.process.delivermail;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.moubridge.ChildJvm;
import org.moubridge.EmbeddedDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The application runs in a process of its own and is killed (SIGKILL) after the mail
 * server has said "250" and before that is committed; the mail server lives on.
 */
class KilledWhileSendingTests {

	private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");

	private static final String THE_MAIL = """
			select id from moubridge.message
			where template = 'APPROVAL_REQUEST' and recipient_person = 'zgc-approver'
			""";

	private final ScriptedMailServer server = new ScriptedMailServer();

	private final String database = EmbeddedDatabase.freshDatabase();

	private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(this.database, "postgres", ""));

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final int port = ChildJvm.freePort();

	private final List<Process> processes = new ArrayList<>();

	@AfterEach
	void stop() throws IOException {
		this.processes.forEach(Process::destroyForcibly);
		this.server.stop();
	}

	@Test
	void crashBetween250AndCommitSendsTheSameMailWithTheSameLinkForOneDecision() throws Exception {
		var received = new CountDownLatch(1);
		var locked = new CountDownLatch(1);
		var first = new AtomicBoolean(true);
		this.server.show((mail) -> {
			if (isTheMail(mail) && first.getAndSet(false)) {
				received.countDown();
				waitFor(locked);
			}
		});
		Process process = start("--" + KilledApplication.ASK + "=true");
		try (Connection keeper = DriverManager.getConnection(this.database, "postgres", "")) {
			assertThat(received.await(120, TimeUnit.SECONDS)).as("the mail was sent").isTrue();
			keeper.setAutoCommit(false);
			try (var statement = keeper.createStatement()) {
				statement.execute(THE_MAIL + " for update");
			}
			locked.countDown(); // the server says 250, and what should be recorded has to
								// wait
			await().atMost(Duration.ofSeconds(20)).until(() -> blocked() > 0);
			process.destroyForcibly().waitFor();
			this.jdbc.sql("""
					select count(pg_terminate_backend(pid)) from pg_stat_activity
					where datname = current_database() and wait_event_type = 'Lock'
					""").query(Long.class).single();
			keeper.rollback();
		}
		assertThat(status()).isEqualTo("WAITING");

		start();
		await().atMost(Duration.ofSeconds(90)).until(() -> status().equals("SENT"));
		List<String> copies = this.server.mails().stream().filter(KilledWhileSendingTests::isTheMail).toList();
		assertThat(copies).hasSize(2);
		assertThat(copies.stream().map((mail) -> header(mail, "Message-ID")).distinct()).hasSize(1);
		assertThat(this.jdbc.sql("select possible_duplicates from moubridge.message where id = (" + THE_MAIL + ")")
			.query(Integer.class)
			.single()).isEqualTo(1);

		String link = SentMail.link(copies);
		decide(link, "APPROVE");
		HttpResponse<String> again = get(link);
		assertThat(again.statusCode()).isEqualTo(200);
		assertThat(again.body()).doesNotContain("value=\"APPROVE\"");
		assertThat(this.jdbc.sql("select count(*) from moubridge.decision").query(Long.class).single()).isEqualTo(1);
	}

	private void decide(String link, String answer) throws Exception {
		Matcher seal = SEAL.matcher(get(link).body());
		assertThat(seal.find()).isTrue();
		String form = "seal=" + URLEncoder.encode(seal.group(1), StandardCharsets.UTF_8) + "&answer=" + answer
				+ "&comment=";
		for (int copy = 1; copy <= 2; copy++) { // both copies of the mail are used
			HttpResponse<String> shown = this.http.send(HttpRequest.newBuilder(address(link))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString(form))
				.build(), BodyHandlers.ofString());
			assertThat(shown.statusCode()).as(shown.body()).isLessThan(500);
		}
	}

	private HttpResponse<String> get(String link) throws Exception {
		return this.http.send(HttpRequest.newBuilder(address(link)).build(), BodyHandlers.ofString());
	}

	private URI address(String link) {
		return URI.create("http://127.0.0.1:" + this.port + link);
	}

	private Process start(String... more) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("--server.port=" + this.port,
				"--moubridge.base-url=http://127.0.0.1:" + this.port, "--spring.datasource.url=" + this.database,
				"--spring.datasource.username=postgres", "--spring.datasource.password=",
				"--spring.mail.host=127.0.0.1", "--spring.mail.port=" + this.server.port(),
				"--moubridge.deliver-mail.lock=15s", "--moubridge.deliver-mail.poll=200ms"));
		arguments.addAll(List.of(more));
		Process process = ChildJvm.start(KilledApplication.class.getName(), Path.of("target/killed-while-sending.log"),
				arguments);
		this.processes.add(process);
		return process;
	}

	private String status() {
		return this.jdbc.sql("select status from moubridge.message where id = (" + THE_MAIL + ")")
			.query(String.class)
			.single();
	}

	private long blocked() {
		return this.jdbc.sql("""
				select count(*) from pg_stat_activity
				where datname = current_database() and wait_event_type = 'Lock' and query like '%moubridge.message%'
				""").query(Long.class).single();
	}

	private static boolean isTheMail(String mail) {
		return header(mail, "To").contains("zgc-approver@") && SentMail.text(mail).contains("/decide/");
	}

	private static String header(String mail, String name) {
		return mail.lines().filter((line) -> line.startsWith(name + ": ")).findFirst().orElse("");
	}

	private static void waitFor(CountDownLatch latch) {
		try {
			latch.await(60, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
