package org.moubridge.reply;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * Exim and Dovecot of Debian, below {@code target/mailserver}; who has a mailbox is said
 * in {@code src/test/mailserver/mailserver.sh}.
 */
class RealMailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	static final String PASSWORD = "secret";

	private static final Logger logger = LoggerFactory.getLogger(RealMailServer.class);

	private static final String SCRIPT = "src/test/mailserver/mailserver.sh";

	private static final String DIRECTORY = "target/mailserver";

	private static final int NOT_TO_BE_HAD = 3;

	static final int SMTP = freePort();

	static final int IMAP = freePort();

	/** Starts it, or skips the tests where it cannot be installed. */
	static void start() {
		Path output = Path.of("target", "mailserver.log");
		int code = run(List.of(SCRIPT, "start", DIRECTORY, "" + SMTP, "" + IMAP), "", output);
		if (code == NOT_TO_BE_HAD) {
			// Surefire does not tell why
			logger.warn("Skipped, there is no real mail server here: {}", text(output));
			Assumptions.abort(text(output));
		}
		if (code != 0) {
			throw new IllegalStateException("The mail server did not start: " + text(output));
		}
		SpringApplication.getShutdownHandlers().add(() -> run(List.of(SCRIPT, "stop", DIRECTORY), "", output));
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "spring.mail.host=127.0.0.1",
				"spring.mail.port=" + SMTP, "moubridge.notification.reply-domain=moubridge.example",
				"moubridge.reply.host=127.0.0.1", "moubridge.reply.port=" + IMAP, "moubridge.reply.tls=false",
				"moubridge.reply.user=product@moubridge.example", "moubridge.reply.password=" + PASSWORD,
				"moubridge.reply.authserv-id=mx.moubridge.example");
	}

	/**
	 * Opens a mailbox in the mail program s-nail and answers one mail in it.
	 * @param number of the mail, from 1
	 * @param smtp how the program is told to send
	 */
	static void answer(String address, int number, String words, String... smtp) {
		String user = address.replace("@", "%40") + ":" + PASSWORD + "@127.0.0.1:";
		List<String> command = new ArrayList<>(List.of("s-nail", "-n", "-#", "-Sv15-compat", "-Sreply-to-honour=yes",
				"-Sfrom=" + address, "-f", "imap://" + user + IMAP + "/INBOX"));
		command.addAll(1, Arrays.asList(smtp));
		Path output = Path.of("target", "s-nail.log");
		if (run(command, "Reply " + number + "\n" + words + "\n~.\n", output) != 0) {
			throw new IllegalStateException("The answer was not sent: " + text(output));
		}
	}

	private static int run(List<String> command, String input, Path output) {
		try {
			var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
			builder.environment().put("MAILRC", "/dev/null");
			Process process = builder.directory(new File(".")).start();
			try (var stdin = process.getOutputStream()) {
				stdin.write(input.getBytes(StandardCharsets.UTF_8));
			}
			return process.waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int freePort() {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
