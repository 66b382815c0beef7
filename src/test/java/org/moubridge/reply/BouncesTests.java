package org.moubridge.reply;

import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Mails that a server took over and gave back later. */
@ProductTest
class BouncesTests {

	private final Correspondent zgc = new Correspondent("zgc-approver");

	@Autowired
	private Inbox inbox;

	@Autowired
	private TrainingLife life;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ExternalTaskService tasks;

	private String reference;

	private String returnPath;

	private UUID message;

	@BeforeEach
	void send() throws Exception {
		this.reference = this.life.submitted("mranti");
		this.returnPath = this.zgc.asked(this.reference).getHeader("Return-Path", null).replaceAll("[<>]", "");
		this.message = this.jdbc.sql("select id from moubridge.message where replace(bounce_key::text, '-', '') = ?")
			.param(this.returnPath.replaceAll("bounce\\+|@.*", ""))
			.query(UUID.class)
			.single();
		await().until(() -> status().equals("SENT"));
	}

	@Test
	void becomeIncidentsAndAreSentOnceMoreWhenTheRetriesAreRaised() {
		TestMail report = report(this.returnPath, "failed", "5.1.1", this.zgc.address());
		assertThat(receive(report)).isEqualTo(Outcome.RETURNED);
		assertThat(row()).containsEntry("status", "FAILED")
			.containsEntry("last_reply", "Returned: 550 5.1.1 User unknown; in virtual mailbox table");
		assertThat(receive(report(this.returnPath, "failed", "5.1.1", this.zgc.address()))).isEqualTo(Outcome.MACHINE);
		ExternalTask task = this.tasks.createExternalTaskQuery()
			.processVariableValueEquals("message", this.message.toString())
			.singleResult();
		Incident incident = this.runtime.createIncidentQuery()
			.processInstanceId(task.getProcessInstanceId())
			.singleResult();
		assertThat(incident.getIncidentMessage()).contains("550 5.1.1 User unknown");
		assertThat(task.getBusinessKey()).isEqualTo(this.reference);
		this.tasks.setRetries(task.getId(), 1);
		this.zgc.waitFor(this.reference, 2);
		await().until(() -> status().equals("SENT"));
		await().until(() -> this.runtime.createProcessInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.count() == 0);
	}

	@Test
	void areNotBelievedToBeLostWhenTheyAreDelayed() {
		assertThat(receive(report(this.returnPath, "delayed", "4.4.1", this.zgc.address()))).isEqualTo(Outcome.MACHINE);
		assertThat(status()).isEqualTo("SENT");
	}

	@Test
	void areNotBelievedWhenTheyAreOfAnotherAddressOrAnotherMail() {
		assertThat(receive(report(this.returnPath, "failed", "5.1.1", "mranti-approver@moubridge.example")))
			.isEqualTo(Outcome.MACHINE);
		String guessed = "bounce+" + "0".repeat(32) + "@moubridge.example";
		assertThat(receive(report(guessed, "failed", "5.1.1", this.zgc.address()))).isEqualTo(Outcome.MACHINE);
		assertThat(status()).isEqualTo("SENT");
	}

	private Outcome receive(TestMail mail) {
		return this.inbox.receive(mail.bytes());
	}

	private String status() {
		return (String) row().get("status");
	}

	private Map<String, Object> row() {
		return this.jdbc.sql("select status, last_reply from moubridge.message where id = ?")
			.param(this.message)
			.query()
			.singleRow();
	}

	/** As Postfix writes them. */
	private static TestMail report(String to, String action, String status, String recipient) {
		return TestMail.to(to)
			.from("MAILER-DAEMON@mx.moubridge.example (Mail Delivery System)")
			.with("Return-Path: <>")
			.with("Subject: Undelivered Mail Returned to Sender")
			.with("Auto-Submitted: auto-replied")
			.with("Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary=\"4BB\"")
			.saying("""
					This is a MIME-encapsulated message.

					--4BB
					Content-Description: Notification
					Content-Type: text/plain; charset=us-ascii

					I'm sorry to have to inform you that your message could not
					be delivered to one or more recipients.

					--4BB
					Content-Description: Delivery report
					Content-Type: message/delivery-status

					Reporting-MTA: dns; mx.moubridge.example
					X-Postfix-Queue-ID: 4BB1234567
					Arrival-Date: Mon, 23 Nov 2026 10:15:00 +0800 (MYT)

					Final-Recipient: rfc822; %3$s
					Original-Recipient: rfc822;%3$s
					Action: %1$s
					Status: %2$s
					Remote-MTA: dns; mail.moubridge.example
					Diagnostic-Code: smtp; 550 %2$s User unknown; in virtual
					    mailbox table

					--4BB
					Content-Description: Undelivered Message Headers
					Content-Type: text/rfc822-headers

					Subject: Your decision is asked for

					--4BB--
					""".formatted(action, status, recipient).replace("\n", "\r\n"));
	}

}
