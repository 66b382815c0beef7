package org.moubridge.initiative;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.MailServer;
import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Outcome;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@ProductTest
class InitiativeActionsTests {

	private final MockMvc web;

	private final Office office;

	private final TrainingWalk walk;

	private final Initiatives initiatives;

	private final Approvals approvals;

	InitiativeActionsTests(@Autowired WebApplicationContext context, @Autowired Office office,
			@Autowired Initiatives initiatives, @Autowired Approvals approvals) {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		this.office = office;
		this.walk = new TrainingWalk(office);
		this.initiatives = initiatives;
		this.approvals = approvals;
	}

	@Test
	void withdrawsBeforeBothHaveApproved() throws Exception {
		String reference = this.walk.drafted();
		take("mranti-coordinator", reference, "withdrawal", "The speaker fell ill")
			.andExpect(redirectedUrl("/initiatives/" + reference));
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.WITHDRAWN);
		assertThat(this.office.open(reference)).isEmpty();
		page("zgc-coordinator", reference).andExpect(content().string(containsString("The speaker fell ill")))
			.andExpect(content().string(not(containsString("id=\"exits\""))));
		take("mranti-coordinator", reference, "withdrawal", "Once more").andExpect(status().isConflict())
			.andExpect(content().string(containsString(reference + " has ended")));
	}

	@Test
	void cancelsAfterBothHaveApproved() throws Exception {
		String reference = this.walk.running();
		take("mranti-coordinator", reference, "withdrawal", "Changed my mind").andExpect(status().isConflict())
			.andExpect(content().string(containsString("It can be cancelled, not withdrawn")));
		page("zgc-coordinator", reference).andExpect(content().string(containsString("/cancellation")))
			.andExpect(content().string(not(containsString("/withdrawal"))));
		take("zgc-coordinator", reference, "cancellation", "No budget").andExpect(status().is3xxRedirection());
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.CANCELLED);
	}

	@Test
	void voidsTheAnswersGivenOnARecall() throws Exception {
		String reference = this.walk.inApproval();
		this.office.complete("mranti-approver", reference, "Decide", Map.of("answer", "APPROVE"));
		int mails = voided("mranti-approver") + voided("zgc-approver");
		take("mranti-coordinator", reference, "recall", "A day was wrong").andExpect(status().is3xxRedirection());
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.DRAFT);
		assertThat(this.approvals.requests(reference))
			.noneMatch((request) -> request.status() == org.moubridge.approval.RequestStatus.OPEN
					|| request.taskId() != null && request.status() == org.moubridge.approval.RequestStatus.WAITING);
		assertThat(this.office.open(reference)).isEqualTo(List.of("Revise proposal"));
		await()
			.untilAsserted(() -> assertThat(voided("mranti-approver") + voided("zgc-approver")).isEqualTo(mails + 2));
		page("zgc-coordinator", reference).andExpect(content().string(containsString("no longer counts")));
		this.office.complete("mranti-coordinator", reference, "Revise proposal");
		this.walk.approve(reference);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.RUNNING);
	}

	@Test
	void keepsWhatBothApprovedWhenAChangeIsDeclined() throws Exception {
		String reference = this.walk.running();
		this.office.complete("zgc-coordinator", reference, "Register participant");
		this.office.complete("mranti-coordinator", reference, "Close registration");
		this.office.complete("mranti-coordinator", reference, "Select participants");
		this.office.settle(reference);
		this.office.complete("mranti-coordinator", reference, "Decide go or no-go",
				Map.of("goNoGo", "CONVERT_ONLINE", "reason", "The hall burnt down"));
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.IN_APPROVAL);
		this.office.complete("mranti-approver", reference, "Decide", Map.of("answer", "APPROVE"));
		this.office.complete("zgc-approver", reference, "Decide",
				Map.of("answer", "REJECT", "comment", "We want to meet"));
		assertThat(this.approvals.outcome(reference)).isEqualTo(Outcome.REJECTED);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.DRAFT);
		assertThat(this.office.open(reference)).isEqualTo(List.of("Revise proposal"));
		page("mranti-coordinator", reference).andExpect(content().string(containsString("/cancellation")))
			.andExpect(content().string(containsString("what both had approved stands")));
		this.office.complete("mranti-coordinator", reference, "Revise proposal", Map.of("format", "ONSITE"));
		this.walk.approve(reference);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.RUNNING);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "LONG", "hidden \u202E mark" })
	void keepsWhatWasTypedWhenTheReasonCannotBeUsed(String reason) throws Exception {
		String reference = this.walk.proposed();
		String typed = reason.replace("LONG", "<i>x</i>".repeat(300));
		take("mranti-coordinator", reference, "withdrawal", typed).andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("id=\"problem-withdrawal\"")))
			.andExpect(content().string(containsString(typed.replace("<", "&lt;").replace(">", "&gt;"))));
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.DRAFT);
	}

	@Test
	void isLeftToThoseWhoMay() throws Exception {
		String reference = this.walk.inApproval();
		take("zgc-coordinator", reference, "withdrawal", "Not mine").andExpect(status().isForbidden());
		take("zgc-approver", reference, "withdrawal", "Not mine").andExpect(status().isForbidden());
		take("mranti-finance", reference, "cancellation", "Not mine").andExpect(status().isForbidden());
		take("zgc-finance", reference, "recall", "Not even mine to read").andExpect(status().isNotFound());
		take("mranti-coordinator", reference, "promotion", "No such thing").andExpect(status().isNotFound());
		this.web
			.perform(post("/initiatives/{ref}/withdrawal", reference).param("reason", "no token")
				.with(user("mranti-coordinator")))
			.andExpect(status().isForbidden());
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.IN_APPROVAL);
	}

	@Test
	void answersAboutTheMatterWhenManyActAtOnce() throws Exception {
		String reference = this.walk.running();
		ExecutorService people = Executors.newFixedThreadPool(4);
		Callable<Integer> cancel = () -> take("zgc-coordinator", reference, "cancellation", "All at once").andReturn()
			.getResponse()
			.getStatus();
		List<Future<Integer>> answers = people.invokeAll(List.of(cancel, cancel, cancel, cancel));
		people.shutdown();
		int done = 0;
		for (Future<Integer> answer : answers) {
			assertThat(answer.get()).isIn(302, 409);
			done += (answer.get() == 302) ? 1 : 0;
		}
		assertThat(done).isEqualTo(1);
	}

	private static int voided(String person) {
		return (int) MailServer.mailsTo(person + "@moubridge.example").stream().filter((mail) -> {
			try {
				return mail.getContent() != null && mail.getSubject() != null && !mail.getSubject().isEmpty()
						&& body(mail).contains("A day was wrong");
			}
			catch (java.io.IOException | jakarta.mail.MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}).count();
	}

	private static String body(jakarta.mail.internet.MimeMessage mail)
			throws java.io.IOException, jakarta.mail.MessagingException {
		var parts = (jakarta.mail.Multipart) mail.getContent();
		return parts.getBodyPart(0).getContent().toString();
	}

	private ResultActions page(String person, String reference) throws Exception {
		return this.web.perform(get("/initiatives/" + reference).with(user(person))).andExpect(status().isOk());
	}

	private ResultActions take(String person, String reference, String exit, String reason) throws Exception {
		return this.web.perform(
				post("/initiatives/" + reference + "/" + exit).param("reason", reason).with(user(person)).with(csrf()));
	}

}
