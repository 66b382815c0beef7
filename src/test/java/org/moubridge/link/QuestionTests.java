package org.moubridge.link;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.access.People;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Question;
import org.moubridge.approval.Questions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** An approver asks the proposer something before she decides. */
@ProductTest
class QuestionTests {

	private static final String TYPED = "Who pays <script>alert(1)</script> ${7*7}?";

	@Autowired
	private Office office;

	@Autowired
	private Approvals approvals;

	@Autowired
	private Questions questions;

	@Autowired
	private People people;

	@Autowired
	private IdentityService identity;

	@Autowired
	private JdbcClient jdbc;

	private MockMvc web;

	private Reader reader;

	@BeforeEach
	void openBrowser(@Autowired WebApplicationContext context, @Value("${moubridge.base-url}") String base) {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		this.reader = new Reader(base);
		this.jdbc.sql("update moubridge.question set asked_at = asked_at - interval '2 days'").update();
	}

	@Test
	void goesToTheLeadingPartyAndTheAnswerToWhoAsked() throws Exception {
		try (SecondApprover asker = SecondApprover.joins(this.people, this.identity)) {
			Approval approval = Approval.of(this.office);
			String link = approval.link(SecondApprover.ID);
			HttpResponse<String> sent = ask(link, TYPED);
			assertThat(sent.statusCode()).isEqualTo(200);
			assertThat(sent.body()).contains("Nothing was decided", "name=\"answer\"",
					"Who pays &lt;script&gt;alert(1)&lt;/script&gt; ${7*7}?");
			assertThat(this.approvals.decisions(approval.reference())).isEmpty();
			assertThat(this.office.mails(approval.reference())).filteredOn((mail) -> mail.startsWith("QUESTION"))
				.contains("QUESTION_ASKED mranti-coordinator@moubridge.example")
				.noneMatch((mail) -> mail.contains("zgc"));
			String page = text(send(get("/initiatives/" + approval.reference()), "mranti-coordinator"));
			assertThat(page).contains("asked before deciding: Who pays &lt;script&gt;", "Send the answer")
				.doesNotContain("<script>alert");
			UUID question = this.questions.of(approval.reference()).get(0).id();
			assertThat(answer(approval, question, "zgc-coordinator", "Not mine").getStatus()).isEqualTo(403);
			assertThat(answer(approval, question, "zgc-finance", "Not mine").getStatus()).isEqualTo(404);
			assertThat(answer(approval, question, "mranti-coordinator", " ").getStatus()).isEqualTo(422);
			assertThat(answer(approval, question, "mranti-coordinator", "Both <b>halves</b>").getStatus())
				.isEqualTo(302);
			assertThat(answer(approval, question, "mranti-coordinator", "Again").getStatus()).isEqualTo(409);
			assertThat(this.office.mails(approval.reference()))
				.containsOnlyOnce("QUESTION_ANSWERED zgc-approver-2@moubridge.example");
			assertThat(this.reader.get(link).body()).contains("Both &lt;b&gt;halves&lt;/b&gt;");
			assertThat(this.reader.answer(link, "APPROVE", "").statusCode()).isEqualTo(303);
		}
	}

	@Test
	void isAskedSignedInAsWell() throws Exception {
		try (SecondApprover asker = SecondApprover.joins(this.people, this.identity)) {
			Approval approval = Approval.of(this.office, Map.of("confidentiality", "CONFIDENTIAL"));
			String page = "/approvals/" + request(approval) + "/question";
			assertThat(send(post(page).param("question", "Why now?"), SecondApprover.ID).getStatus()).isEqualTo(403);
			assertThat(send(post(page).with(csrf()).param("question", "Why now?"), "mranti-approver").getStatus())
				.isEqualTo(404);
			assertThat(text(send(post(page).with(csrf()).param("question", "Why now?"), SecondApprover.ID)))
				.contains("Nothing was decided", "Why now?");
			assertThat(this.questions.of(approval.reference())).extracting(Question::asker)
				.containsExactly(SecondApprover.ID);
			String link = approval.link(SecondApprover.ID);
			this.reader.post(link + "/question", Map.of("question", "Without signing in"));
			assertThat(this.questions.of(approval.reference())).hasSize(1);
		}
	}

	@Test
	void saysWhatIsWrongAndKeepsWhatWasTyped() {
		try (SecondApprover asker = SecondApprover.joins(this.people, this.identity)) {
			Approval approval = Approval.of(this.office);
			String link = approval.link(SecondApprover.ID);
			assertThat(ask(link, "  ").statusCode()).isEqualTo(422);
			assertThat(ask(link, "turned \u202E round").body()).contains("invisible", "turned \u202E round");
			assertThat(ask(link, "y".repeat(2001)).body()).contains("it has 2001", "y".repeat(2001));
			assertThat(this.reader.post(link + "/question", Map.of("question", "Why?", "seal", "x")).statusCode())
				.isEqualTo(400);
			assertThat(this.questions.of(approval.reference())).isEmpty();
		}
	}

	@Test
	void isPossibleSomeTimesADay() {
		try (SecondApprover asker = SecondApprover.joins(this.people, this.identity)) {
			Approval approval = Approval.of(this.office);
			String link = approval.link(SecondApprover.ID);
			List.of(1, 2, 3, 4, 5)
				.forEach((number) -> assertThat(ask(link, "Number " + number).statusCode()).isEqualTo(200));
			HttpResponse<String> sixth = ask(link, "Number 6");
			assertThat(sixth.statusCode()).isEqualTo(409);
			assertThat(sixth.body()).contains("You have asked 5 questions today", "Number 6");
			assertThat(this.questions.of(approval.reference())).hasSize(5);
		}
	}

	@Test
	void comesTooLateOnceItIsDecided() {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		String seal = this.reader.seal(link);
		this.reader.answer(link, "APPROVE", "");
		assertThat(this.reader.post(link + "/question?lang=en", Map.of("seal", seal, "question", "Still?")).body())
			.contains("was not recorded");
		assertThat(this.questions.of(approval.reference())).isEmpty();
	}

	private HttpResponse<String> ask(String link, String question) {
		return this.reader.post(link + "/question?lang=en",
				Map.of("seal", this.reader.seal(link), "question", question));
	}

	private MockHttpServletResponse answer(Approval approval, UUID question, String person, String answer)
			throws Exception {
		return send(post("/initiatives/" + approval.reference() + "/questions/" + question).with(csrf())
			.param("answer", answer), person);
	}

	private UUID request(Approval approval) {
		return this.approvals.requests(approval.reference())
			.stream()
			.filter((one) -> one.slot().party().equals("zgc"))
			.map(ApprovalRequest::id)
			.findFirst()
			.orElseThrow();
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String person) throws Exception {
		return this.web.perform(request.with(user(person))).andReturn().getResponse();
	}

	private static String text(MockHttpServletResponse response) throws Exception {
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

}
