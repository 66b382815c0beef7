package org.moubridge;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * One mail server for the whole test run; any address is a mailbox, and what is for the
 * product itself is in {@value #PRODUCT}.
 */
public class MailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/** The mailbox that the product reads. */
	public static final String PRODUCT = "product@moubridge.example";

	/** The name under which this server would vouch for authors. */
	public static final String AUTHSERV_ID = "mx.moubridge.example";

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "spring.mail.host=127.0.0.1",
				"spring.mail.port=" + Server.INSTANCE.getSmtp().getPort(),
				"moubridge.notification.reply-domain=moubridge.example", "moubridge.reply.host=127.0.0.1",
				"moubridge.reply.port=" + Server.INSTANCE.getImap().getPort(), "moubridge.reply.tls=false",
				"moubridge.reply.user=" + PRODUCT, "moubridge.reply.password=" + PRODUCT,
				"moubridge.reply.authserv-id=" + AUTHSERV_ID, "moubridge.reply.poll=1s",
				"moubridge.reply.largest=200KB", "moubridge.reply.answers-per-day=1000");
	}

	/** Hands a mail over to this server by SMTP. */
	public static void send(String from, String to, byte[] mail) {
		var account = new JavaMailSenderImpl();
		account.setHost("127.0.0.1");
		account.setPort(Server.INSTANCE.getSmtp().getPort());
		account.getJavaMailProperties().setProperty("mail.smtp.from", from);
		try (var transport = account.getSession().getTransport("smtp")) {
			transport.connect(account.getHost(), account.getPort(), null, null);
			transport.sendMessage(new MimeMessage(account.getSession(), new ByteArrayInputStream(mail)),
					new Address[] { new InternetAddress(to) });
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Returns what has arrived for the address so far, oldest first. */
	public static List<MimeMessage> mailsTo(String address) {
		return Arrays.stream(Server.INSTANCE.getReceivedMessages()).filter((mail) -> goesTo(mail, address)).toList();
	}

	/** Returns the mail with this Message-ID, once it has arrived. */
	public static Optional<MimeMessage> mail(String messageId) {
		return Optional.ofNullable(Server.ARRIVED.get(messageId));
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

		private static final Map<String, MimeMessage> ARRIVED = new ConcurrentHashMap<>();

		private static final GreenMail INSTANCE = start();

		private static GreenMail start() {
			var server = new GreenMail(
					new ServerSetup[] { ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort() });
			server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
			server.start();
			UserManager users = server.getManagers().getUserManager();
			mailbox(users, PRODUCT);
			users.setMessageDeliveryHandler((mail, address) -> {
				String id = mail.getMessage().getMessageID();
				if (id != null) {
					ARRIVED.put(id, mail.getMessage());
				}
				return mailbox(users, owner(address.getEmail()));
			});
			SpringApplication.getShutdownHandlers().add(server::stop);
			return server;
		}

		private static String owner(String address) {
			return address.matches("(decide|bounce)\\+.*") ? PRODUCT : address;
		}

		private static GreenMailUser mailbox(UserManager users, String address) {
			try {
				GreenMailUser mailbox = users.getUserByEmail(address);
				return (mailbox != null) ? mailbox : users.createUser(address, address, address);
			}
			catch (UserException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
