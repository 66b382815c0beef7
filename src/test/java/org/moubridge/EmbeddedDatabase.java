package org.moubridge;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * One PostgreSQL for the whole test run; every Spring context gets a database of its own
 * on it.
 */
public class EmbeddedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static int databases;

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		String url = freshDatabase();
		TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "spring.datasource.url=" + url,
				"spring.datasource.username=postgres", "spring.datasource.password=");
	}

	/** Creates an empty database and returns its JDBC address. */
	public static synchronized String freshDatabase() {
		String name = "test" + ++databases;
		try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
				var statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		catch (java.sql.SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return Server.INSTANCE.getJdbcUrl("postgres", name);
	}

	private static final class Server {

		private static final EmbeddedPostgres INSTANCE = start();

		/** After all contexts: a pool that loses its server first waits for it. */
		private static void stop(EmbeddedPostgres server) {
			try {
				server.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static EmbeddedPostgres start() {
			try {
				EmbeddedPostgres server = EmbeddedPostgres.builder()
					.setRegisterShutdownHook(false)
					.setServerConfig("shared_preload_libraries", "pg_stat_statements")
					.setServerConfig("max_connections", "200")
					.start();
				SpringApplication.getShutdownHandlers().add(() -> stop(server));
				return server;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
