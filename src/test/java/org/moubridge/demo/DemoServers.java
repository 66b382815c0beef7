package org.moubridge.demo;

import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the database and the mail server before the application, and stops them after
 * it. Ports and the place of the data: {@code moubridge.demo.*} in application-demo.yaml.
 */
class DemoServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		Path data = Path.of(environment.getRequiredProperty("moubridge.demo.data"));
		var database = new DemoDatabase(data.resolve("postgres"), port(environment, "database-port"));
		SpringApplication.getShutdownHandlers().add(database::stop);
		var mails = new DemoMailServer(new KeptMails(data.resolve("mail")), port(environment, "smtp-port"),
				port(environment, "imap-port"));
		SpringApplication.getShutdownHandlers().add(mails::stop);
		environment.getPropertySources()
			.addFirst(new MapPropertySource("demo",
					Map.of("spring.datasource.url", database.url(), "spring.mail.port", mails.smtpPort(),
							"moubridge.reply.port", mails.imapPort(), "moubridge.reply.user", DemoMailServer.PRODUCT,
							"moubridge.reply.password", DemoMailServer.PRODUCT, "moubridge.reply.authserv-id",
							DemoMailServer.AUTHSERV_ID)));
		context.getBeanFactory().registerSingleton("demoMailServer", mails);
	}

	private static int port(ConfigurableEnvironment environment, String name) {
		return environment.getRequiredProperty("moubridge.demo." + name, Integer.class);
	}

}
