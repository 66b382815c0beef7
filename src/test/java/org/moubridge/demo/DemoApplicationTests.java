package org.moubridge.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moubridge.ChildJvm;
import org.moubridge.attack.Caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a newcomer gets who types {@code ./mvnw spring-boot:test-run}. */
class DemoApplicationTests {

	/** The class that test-run starts; without it Maven would have to guess. */
	private static final Pattern MAIN_CLASS = Pattern
		.compile("<spring-boot.run.main-class>(.+)</spring-boot.run.main-class>");

	private static final Path LOG = Path.of("target/demo.log");

	private final int web = ChildJvm.freePort();

	private final int database = ChildJvm.freePort();

	private final int smtp = ChildJvm.freePort();

	private final int imap = ChildJvm.freePort();

	private final String base = "http://127.0.0.1:" + this.web;

	@TempDir
	private Path data;

	private Process demo;

	@AfterEach
	void stop() throws InterruptedException {
		List<ProcessHandle> all = Stream.concat(this.demo.descendants(), Stream.of(this.demo.toHandle())).toList();
		this.demo.destroy();
		if (!this.demo.waitFor(30, TimeUnit.SECONDS)) {
			all.forEach(ProcessHandle::destroyForcibly);
		}
	}

	@Test
	void startsOnABareMachineForThisMachineOnly() throws Exception {
		this.demo = ChildJvm.start(mainClass(), emptyLog(),
				List.of("--server.port=" + this.web, "--moubridge.demo.data=" + this.data.resolve("demo"),
						"--moubridge.demo.database-port=" + this.database, "--moubridge.demo.smtp-port=" + this.smtp,
						"--moubridge.demo.imap-port=" + this.imap));
		says("MoU Bridge is ready");
		assertThat(Caller.anonymous(this.base).get("/actuator/health").body()).contains("\"status\":\"UP\"");
		for (int port : new int[] { this.web, this.database, this.smtp, this.imap }) {
			assertThat(reaches(InetAddress.getByName("127.0.0.1"), port)).isTrue();
			assertThat(otherAddresses()).noneMatch((address) -> reaches(address, port));
		}
		says("The demo's eight initiatives are there");
		assertThat(Caller.withSession(this.base, "mranti-coordinator").get("/").body()).contains("INI-",
				"Technology transfer offices that work", "Incubating deep-tech start-ups",
				"Running a science park: twenty years of Zhongguancun", "From laboratory to market in biomedicine",
				"How Zhongguancun runs its shared laboratories", "How long do young firms stay in a park?",
				"Palm leaf fibre in printed circuit boards", "Example Robotics comes to Kuala Lumpur");
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(Caller.anonymous(this.base).get("/demo/mailbox").body())
				.contains("zgc-approver@moubridge.example", "Incubating deep-tech start-ups"));
		assertThat(Caller.withBasic(this.base, "admin").get("/engine-rest/incident/count").body())
			.isEqualTo("{\"count\":0}");
		assertThat(Files.readString(LOG)).doesNotContain("Unexpected error occurred");
	}

	private static String mainClass() throws IOException {
		Matcher named = MAIN_CLASS.matcher(Files.readString(Path.of("pom.xml")));
		assertThat(named.find()).as("the POM names the class that test-run starts").isTrue();
		return named.group(1);
	}

	private static Path emptyLog() throws IOException {
		Files.deleteIfExists(LOG);
		return LOG;
	}

	/** Waits for the console to say so, not longer than the process lives. */
	private void says(String sentence) {
		await().atMost(Duration.ofSeconds(150)).until(() -> {
			String log = Files.readString(LOG);
			assertThat(this.demo.isAlive()).as(log).isTrue();
			return log.contains(sentence);
		});
	}

	/** Who listens to all addresses listens to 127.0.0.2 as well. */
	private static List<InetAddress> otherAddresses() throws IOException {
		return Stream.concat(Stream.of(InetAddress.getByName("127.0.0.2")),
				NetworkInterface.networkInterfaces()
					.flatMap(NetworkInterface::inetAddresses)
					.filter((address) -> !address.isLoopbackAddress()))
			.toList();
	}

	private static boolean reaches(InetAddress address, int port) {
		try (var socket = new Socket()) {
			socket.connect(new InetSocketAddress(address, port), 1000);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
