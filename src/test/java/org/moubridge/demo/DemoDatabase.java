package org.moubridge.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that keeps its data from one start of the demo to the next. */
class DemoDatabase {

	private static final Logger logger = LoggerFactory.getLogger(DemoDatabase.class);

	private static final int SECONDS_TO_STOP = 20;

	private final EmbeddedPostgres server;

	DemoDatabase(Path directory, int port) {
		try {
			Files.createDirectories(directory);
			takeOver(directory);
			this.server = start(directory, isFree(port) ? port : 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The demo's database in " + directory + " does not start", ex);
		}
	}

	String url() {
		return "jdbc:postgresql://127.0.0.1:" + this.server.getPort() + "/postgres";
	}

	void stop() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			logger.warn("The demo's database did not stop", ex);
		}
	}

	private static EmbeddedPostgres start(Path directory, int port) throws IOException {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setDataDirectory(directory)
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("listen_addresses", "127.0.0.1")
			.setServerConfig("shared_preload_libraries", "pg_stat_statements");
		return ((port != 0) ? builder.setPort(port) : builder).start();
	}

	/** A demo that was killed leaves its database running, or at least says so. */
	private static void takeOver(Path directory) throws IOException {
		refuseToShare(directory);
		Path pidFile = directory.resolve("postmaster.pid");
		if (Files.exists(pidFile)) {
			long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
			ProcessHandle.of(pid).filter(DemoDatabase::isPostgres).ifPresent(DemoDatabase::end);
			Files.deleteIfExists(pidFile);
		}
	}

	/** The lock is held by the Java process, so it is free when that one is gone. */
	private static void refuseToShare(Path directory) throws IOException {
		Path file = directory.resolve("epg-lock");
		if (!Files.exists(file)) {
			return;
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
				FileLock lock = channel.tryLock()) {
			if (lock == null) {
				throw new IllegalStateException(
						"The demo is running already: its data in " + directory + " are in use");
			}
		}
	}

	private static boolean isPostgres(ProcessHandle process) {
		return process.info().command().filter((command) -> command.contains("postgres")).isPresent();
	}

	private static void end(ProcessHandle process) {
		logger.info("Taking over the data of a demo that was killed");
		process.destroy();
		try {
			process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException | TimeoutException ex) {
			process.destroyForcibly();
			process.onExit().join();
		}
	}

	private static boolean isFree(int port) {
		try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return true;
		}
		catch (IOException ex) {
			logger.warn("Port {} is taken, the demo's database takes another", port);
			return false;
		}
	}

}
