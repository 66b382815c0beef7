package org.moubridge;

import java.util.Arrays;
import java.util.List;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** One mail server for the whole test run; any address is a mailbox. */
public class MailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "spring.mail.host=127.0.0.1",
				"spring.mail.port=" + Server.INSTANCE.getSmtp().getPort());
	}

	/** Returns what has arrived for the address so far, oldest first. */
	public static List<MimeMessage> mailsTo(String address) {
		return Arrays.stream(Server.INSTANCE.getReceivedMessages()).filter((mail) -> goesTo(mail, address)).toList();
	}

	private static boolean goesTo(MimeMessage mail, String address) {
		try {
			return Arrays.stream(mail.getAllRecipients()).map(Address::toString).anyMatch((to) -> to.contains(address));
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static final class Server {

		private static final GreenMail INSTANCE = start();

		private static GreenMail start() {
			var server = new GreenMail(
					new ServerSetup[] { ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort() });
			server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
			server.start();
			SpringApplication.getShutdownHandlers().add(server::stop);
			return server;
		}

	}

}
