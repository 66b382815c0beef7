package org.moubridge.reply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moubridge.EmbeddedDatabase;
import org.moubridge.Office;
import org.moubridge.OwnAddress;
import org.moubridge.TestPeople;
import org.moubridge.TrainingLife;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Channel;
import org.moubridge.approval.Choice;
import org.moubridge.approval.Decision;
import org.moubridge.attack.Caller;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.Mail;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.Mails;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole product behind Exim and Dovecot, with an approver who reads and answers in a
 * mail program; only with {@code -Pmailserver}.
 */
@Tag("mailserver")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = { EmbeddedDatabase.class, RealMailServer.class, OwnAddress.class })
@Import({ TestPeople.class, Office.class, TrainingLife.class })
@ActiveProfiles("test")
class RealMailServerTests {

	private static final String APPROVER = "mranti-approver@moubridge.example";

	@Autowired
	private TrainingLife life;

	@Autowired
	private Office office;

	@Autowired
	private Approvals approvals;

	@Autowired
	private Mails mails;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ExternalTaskService tasks;

	@Value("${moubridge.base-url}")
	private String base;

	@BeforeAll
	static void start() {
		RealMailServer.start();
	}

	@Test
	void anApproverWhoLogsInDecidesByAnsweringInHerMailProgram() {
		String reference = this.life.submitted("mranti");
		Received asked = receive(reference, "Your decision is asked for");
		assertThat(asked.replyTo()).matches("decide\\+[0-9a-f]{40}@moubridge\\.example");
		RealMailServer.answer(APPROVER, asked.number(), "Approve with conditions\n\nTwo interpreters are needed.",
				"-Smta=smtp://" + APPROVER.replace("@", "%40") + ":" + RealMailServer.PASSWORD + "@127.0.0.1:"
						+ RealMailServer.SMTP,
				"-Ssmtp-config=plain", "-Ssmtp-auth=plain");
		soon().until(() -> !this.approvals.decisions(reference).isEmpty());
		Decision decision = this.approvals.decisions(reference).get(0);
		assertThat(decision.channel()).isEqualTo(Channel.REPLY);
		assertThat(decision.answer()).isEqualTo(Choice.APPROVE_WITH_CONDITIONS);
		assertThat(decision.approver()).isEqualTo("mranti-approver");
		assertThat(decision.comment()).isEqualTo("Two interpreters are needed.");
		receive(reference, "Answer recorded");
	}

	@Test
	void anAnswerOfSomebodyWhoDidNotLogInHasToBeConfirmedWhateverItSaysOfItself() {
		String reference = this.life.submitted("mranti");
		RealMailServer.answer(APPROVER, receive(reference, "Your decision is asked for").number(), "Approve",
				"-Smta=smtp://127.0.0.1:" + RealMailServer.SMTP, "-Ssmtp-auth=none",
				"-Scustomhdr=Authentication-Results: mx.moubridge.example; dmarc=pass header.from=moubridge.example");
		receive(reference, "Please confirm your answer");
		assertThat(this.approvals.decisions(reference)).isEmpty();
		assertThat(this.office.mails(reference)).contains("REPLY_CONFIRM " + APPROVER)
			.doesNotContain("DECISION_RECEIPT " + APPROVER);
	}

	/** The server refuses the first at once, and gives the second back. */
	@ParameterizedTest
	@CsvSource({ "nobody, 550 5.1.1 User unknown", "gone, Returned: 5.0.0" })
	void aMailThatCannotBeDeliveredIsShownAsFailedAndBecomesAnIncident(String name, String said) {
		String key = UUID.randomUUID().toString();
		this.mails.send(new Mail(key, MailTemplate.TASK_WAITING,
				new Addressee(null, "mranti", name, name + "@moubridge.example", Locale.ENGLISH), "INI-1999-0001", null,
				Map.of("title", "Training seminar", "task", "Agree")));
		soon().until(() -> mail(key).get("status").equals("FAILED"));
		assertThat((String) mail(key).get("last_reply")).contains(said);
		String id = mail(key).get("id").toString();
		assertThat(Caller.withSession(this.base, "manager").get("/mails/" + id).body()).contains("Failed", said);
		String process = this.tasks.createExternalTaskQuery()
			.processVariableValueEquals("message", id)
			.singleResult()
			.getProcessInstanceId();
		Incident incident = this.runtime.createIncidentQuery().processInstanceId(process).singleResult();
		assertThat(incident.getIncidentMessage()).contains(said);
	}

	private Map<String, Object> mail(String key) {
		return this.jdbc.sql("select id, status, last_reply from moubridge.message where idempotency_key = ?")
			.param(key)
			.query()
			.singleRow();
	}

	private static ConditionFactory soon() {
		return Awaitility.await().atMost(Duration.ofSeconds(30));
	}

	/** Waits for a mail in the approver's mailbox on the server. */
	private static Received receive(String reference, String subject) {
		return soon()
			.until(() -> received().stream()
				.filter((mail) -> mail.subject().startsWith("[" + reference + "] " + subject))
				.toList(), (found) -> found.size() == 1)
			.get(0);
	}

	private static List<Received> received() throws MessagingException {
		try (var store = Session.getInstance(new Properties()).getStore("imap")) {
			store.connect("127.0.0.1", RealMailServer.IMAP, APPROVER, RealMailServer.PASSWORD);
			List<Received> mails = new ArrayList<>();
			try (var inbox = store.getFolder("INBOX")) {
				inbox.open(Folder.READ_ONLY);
				for (Message mail : inbox.getMessages()) {
					mails.add(new Received(mail.getMessageNumber(), mail.getSubject(),
							((InternetAddress) mail.getReplyTo()[0]).getAddress()));
				}
			}
			return mails;
		}
	}

	private record Received(int number, String subject, String replyTo) {
	}

}
