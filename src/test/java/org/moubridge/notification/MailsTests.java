package org.moubridge.notification;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moubridge.MailServer;
import org.moubridge.ProductTest;
import org.moubridge.access.OfficeWeek;
import org.moubridge.access.Parties;
import org.moubridge.access.Party;
import org.moubridge.access.Person;

import java.util.Set;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ProductTest
class MailsTests {

	@Autowired
	private Mails mails;

	@Autowired
	private Parties parties;

	@Autowired
	private Correspondence correspondence;

	private final String key = UUID.randomUUID().toString();

	private final String address = this.key + "@moubridge.example";

	@BeforeEach
	void registerParties() {
		List.of("mranti", "zgc")
			.stream()
			.filter((party) -> this.parties.find(party).isEmpty())
			.forEach((party) -> this.parties.register(new Party(party, party, null, "MY",
					ZoneId.of("Asia/Kuala_Lumpur"), Locale.ENGLISH, OfficeWeek.usual(null))));
	}

	@ParameterizedTest
	@CsvSource({ "en, A task is waiting", "ms, Ada tugasan menunggu", "zh-Hans, 有任务待处理" })
	void arriveInTheLanguageOfTheRecipient(String language, String subject) throws Exception {
		send(language, "Agree\r\nBcc: victim@moubridge.example");
		MimeMessage mail = received();
		assertThat(mail.getSubject()).startsWith("[INI-1999-0001] " + subject).contains("Agree Bcc:");
		assertThat(mail.getHeader("Bcc")).isNull();
		assertThat(mail.getAllRecipients()).hasSize(1);
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
		assertThat(mail.getHeader("References")).containsExactly("<INI-1999-0001@moubridge.example>");
		assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@moubridge.example>");
		assertThat(part(mail, 0)).contains("/initiatives/INI-1999-0001").doesNotContain("<p");
		assertThat(part(mail, 1)).contains("lang=\"" + language + "\"", "/initiatives/INI-1999-0001");
	}

	@Test
	void areShownToTheCoordinatorsOfTheRecipientAndToManagersOnly() throws Exception {
		send("en", "Agree curriculum");
		received();
		assertThat(subjects(person("zgc", "zgc-coordinator"))).isNotEmpty();
		assertThat(subjects(person(null, "manager"))).isNotEmpty();
		assertThat(subjects(person("mranti", "mranti-coordinator"))).isEmpty();
		assertThat(subjects(person("zgc", "zgc-finance"))).isEmpty();
	}

	@Test
	void showNoLinkThatDecides() {
		OutgoingMail mail = OutgoingMails.mail(MailTemplate.APPROVAL_REQUEST, Locale.ENGLISH);
		var request = new OutgoingMail(mail.id(), mail.template(), mail.to(), mail.initiative(), "request-1",
				mail.data(), mail.messageId(), mail.status(), mail.createdAt());
		assertThat(this.correspondence.preview(request).page()).endsWith("/…");
	}

	private List<String> subjects(Person reader) {
		return this.correspondence.page(reader, null)
			.entries()
			.stream()
			.filter((entry) -> entry.mail().to().email().equals(this.address))
			.map(Correspondence.Entry::subject)
			.toList();
	}

	private static Person person(String party, String group) {
		return new Person("reader", party, "Reader", "reader@moubridge.example", Locale.ENGLISH, Set.of(group));
	}

	private void send(String language, String task) {
		this.mails.send(new Mail(this.key, MailTemplate.TASK_WAITING,
				new Addressee("zgc-approver", "zgc", "Lin Shili", this.address, Locale.forLanguageTag(language)),
				"INI-1999-0001", null, Map.of("title", "Training seminar", "task", task)));
	}

	private MimeMessage received() {
		await().atMost(Duration.ofSeconds(20)).until(() -> !MailServer.mailsTo(this.address).isEmpty());
		return MailServer.mailsTo(this.address).get(0);
	}

	private static String part(MimeMessage mail, int number) throws Exception {
		return ((Multipart) mail.getContent()).getBodyPart(number).getContent().toString();
	}

}
