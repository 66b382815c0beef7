package org.moubridge.reply;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.moubridge.MailServer;
import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Channel;
import org.moubridge.approval.Decision;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two approvers who know only their mailboxes: by SMTP and IMAP, with everything running.
 */
@ProductTest
class ReplyStoryTests {

	@Autowired
	private TrainingLife life;

	@Autowired
	private Office office;

	@Autowired
	private Approvals approvals;

	@Autowired
	private Initiatives initiatives;

	@Test
	void bothPartiesDecideByAnsweringTheMail() {
		String reference = this.life.submitted("mranti");
		for (String login : List.of("mranti-approver", "zgc-approver")) {
			var approver = new Correspondent(login);
			MailServer.send(approver.address(), Correspondent.replyTo(approver.asked(reference)),
					approver.credibly(reference)
						.saying("Approve with conditions\r\n\r\nTwo interpreters are needed.\r\n")
						.bytes());
		}
		await().until(() -> this.approvals.decisions(reference).size() == 2);
		assertThat(this.approvals.decisions(reference)).extracting(Decision::channel).containsOnly(Channel.REPLY);
		this.office.settle(reference);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.RUNNING);
		await().until(() -> subjects("mranti-approver", reference).stream()
			.anyMatch((subject) -> subject.contains("Answer recorded")));
		await()
			.until(() -> subjects("zgc-approver", reference).stream().anyMatch((subject) -> subject.contains("答复已登记")));
	}

	private static List<String> subjects(String login, String reference) {
		return new Correspondent(login).subjects(reference);
	}

}
