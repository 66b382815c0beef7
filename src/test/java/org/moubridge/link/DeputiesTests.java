package org.moubridge.link;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.moubridge.MailServer;
import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TestPeople;
import org.moubridge.TrainingLife;
import org.moubridge.access.NewPerson;
import org.moubridge.access.People;
import org.moubridge.access.Refusal;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Decision;
import org.moubridge.approval.Deputies;
import org.moubridge.approval.Deputy;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The approver of Beijing is away, and a colleague answers in her place. */
@ProductTest
class DeputiesTests {

	private static final String AWAY = "zgc-approver";

	private static final String DEPUTY = "zgc-deputy";

	@Autowired
	private Deputies deputies;

	@Autowired
	private Approvals approvals;

	@Autowired
	private People people;

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife life;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Autowired
	private WebApplicationContext context;

	@Value("${moubridge.base-url}")
	private String base;

	private MockMvc web;

	@BeforeEach
	void aColleague() {
		this.web = MockMvcBuilders.webAppContextSetup(this.context).apply(springSecurity()).build();
		if (this.people.find(DEPUTY).isEmpty()) {
			this.people.register(new NewPerson(DEPUTY, "zgc", "Zhao Deputy", DEPUTY + "@moubridge.example",
					Locale.ENGLISH, TestPeople.PASSWORD, Set.of("zgc-analyst")));
		}
	}

	@AfterEach
	void isBack() {
		this.jdbc.sql("delete from moubridge.deputy where party = 'zgc'").update();
	}

	@Test
	void answersInPlaceOfWhoIsAwayAndBothNamesStandInTheRecord() throws Exception {
		Approval approval = Approval.of(this.office);
		agreed(today(), today().plusDays(3));
		String link = approval.links(DEPUTY, 1).get(0);
		var reader = new Reader(this.base);
		assertThat(reader.get(link).body()).contains("Zhao Deputy");
		reader.answer(link, "APPROVE_WITH_CONDITIONS", "Only with slides in Chinese");
		Decision decision = this.approvals.decisions(approval.reference()).get(0);
		assertThat(decision.approver()).isEqualTo(DEPUTY);
		assertThat(decision.onBehalfOf()).isEqualTo(AWAY);
		assertThat(reader.get(link + "?lang=en").body()).contains("Zhao Deputy, in place of " + AWAY);
		assertThat(page("zgc-coordinator", "/initiatives/" + approval.reference() + "?lang=en"))
			.contains("in place of " + AWAY);
		assertThat(receipts(approval.reference())).contains(AWAY, DEPUTY, "zgc-coordinator", "mranti-coordinator");
		assertThat(MailServer.mailsTo(AWAY + "@moubridge.example")).isNotEmpty();
	}

	@Test
	void findsWhatWaitsWhenSignedInAndAnswersThere() throws Exception {
		Approval approval = Approval.of(this.office);
		ApprovalRequest request = request(approval, "zgc");
		assertThat(this.approvals.waitingFor(this.people.get(DEPUTY))).isEmpty();
		agreed(today(), today());
		assertThat(this.approvals.waitingFor(this.people.get(DEPUTY))).extracting(ApprovalRequest::id)
			.contains(request.id());
		this.web
			.perform(post("/approvals/" + request.id()).with(csrf())
				.with(user(DEPUTY))
				.param("answer", "REJECT")
				.param("comment", "Not this year"))
			.andExpect(status().isSeeOther());
		assertThat(this.approvals.decisions(approval.reference()).get(0).onBehalfOf()).isEqualTo(AWAY);
	}

	@Test
	void getsALinkWithARequestThatComesLater() {
		agreed(today(), today().plusDays(1));
		Approval approval = Approval.of(this.office);
		assertThat(approval.links(DEPUTY, 1)).hasSize(1);
		assertThat(approval.links(AWAY, 1)).hasSize(1);
	}

	@Test
	void answersNothingBeforeOrAfterThePeriodOrWithoutAgreement() {
		Approval approval = Approval.of(this.office);
		ApprovalRequest request = request(approval, "zgc");
		Deputy proposed = propose(today(), today());
		assertThat(this.approvals.mayAnswer(request, this.people.get(DEPUTY))).isFalse();
		this.deputies.approve(this.people.get(AWAY), proposed.id());
		assertThat(this.approvals.mayAnswer(request, this.people.get(DEPUTY))).isTrue();
		this.deputies.end(this.people.get(DEPUTY), proposed.id());
		assertThat(this.approvals.mayAnswer(request, this.people.get(DEPUTY))).isFalse();
		agreed(today().plusDays(1), today().plusDays(2));
		assertThat(this.approvals.mayAnswer(request, this.people.get(DEPUTY))).isFalse();
	}

	@Test
	void linkOfADeputyEndsWithHerTime() {
		Approval approval = Approval.of(this.office);
		Deputy agreed = agreed(today(), today());
		String link = approval.links(DEPUTY, 1).get(0);
		this.deputies.end(this.people.get("zgc-coordinator"), agreed.id());
		var reader = new Reader(this.base);
		HttpResponse<String> late = reader.get(link);
		assertThat(late.statusCode()).isEqualTo(410);
		assertThat(late.body()).doesNotContain("name=\"answer\"");
		assertThat(this.approvals.decisions(approval.reference())).isEmpty();
	}

	@Test
	void isNoSecondPairOfEyesWhereSheWasTheFirst() throws Exception {
		String reference = this.life.submitted("mranti", Map.of("riskLevel", "HIGH"));
		Deputy deputy = this.deputies.propose(this.people.get("zgc-coordinator"), AWAY, "zgc-finance", today(),
				today());
		this.deputies.approve(this.people.get(AWAY), deputy.id());
		this.office.complete("zgc-finance", reference, "Decide", Map.of("answer", "APPROVE", "comment", reference));
		UUID other = this.approvals.requests(reference)
			.stream()
			.filter((one) -> one.group().equals(AWAY))
			.findFirst()
			.orElseThrow()
			.id();
		String refused = this.web
			.perform(post("/approvals/" + other + "?lang=en").with(csrf())
				.with(user("zgc-finance"))
				.param("answer", "APPROVE")
				.param("comment", "Twice"))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(refused).contains("You have answered about this version already", "Twice");
		assertThat(this.approvals.decisions(reference)).hasSize(1);
	}

	@Test
	void needsAnotherToAgreeThanWhoProposedIt() {
		Deputy own = this.deputies.propose(this.people.get(AWAY), AWAY, DEPUTY, today(), today());
		refused("Somebody else has to agree", () -> this.deputies.approve(this.people.get(AWAY), own.id()));
		refused("Somebody else has to agree", () -> this.deputies.approve(this.people.get(DEPUTY), own.id()));
		refused("There is no such deputy", () -> this.deputies.approve(this.people.get("mranti-approver"), own.id()));
		refused("There is no such deputy", () -> this.deputies.end(this.people.get("mranti-coordinator"), own.id()));
		refused("Only the person herself", () -> this.deputies.end(this.people.get("zgc-finance"), own.id()));
	}

	@Test
	void isRefusedWithASentenceAndKeepsWhatWasTyped() throws Exception {
		String first = today().toString();
		String last = today().plusDays(9).toString();
		assertThat(propose("zgc-coordinator", AWAY, AWAY, first, last)).contains("Nobody is her own deputy",
				"value=\"" + last + "\"", "value=\"zgc-approver\" selected");
		assertThat(propose("zgc-coordinator", AWAY, "mranti-finance", first, last)).contains("your own party");
		assertThat(propose("zgc-coordinator", "mranti-approver", DEPUTY, first, last)).contains("your own party");
		assertThat(propose("zgc-finance", AWAY, DEPUTY, first, last)).contains("Only the person herself");
		assertThat(propose("zgc-coordinator", AWAY, DEPUTY, last, first)).contains("A period begins within a year");
		assertThat(propose("zgc-coordinator", AWAY, DEPUTY, "soon", last)).contains("Please choose the first");
		propose(today(), today().plusDays(2));
		assertThat(propose("zgc-coordinator", AWAY, DEPUTY, first, last)).contains("has a deputy in that period");
	}

	@Test
	void isProposedAndAgreedToOnThePage() throws Exception {
		this.web
			.perform(post("/deputies").with(csrf())
				.with(user("zgc-coordinator"))
				.param("person", AWAY)
				.param("deputy", DEPUTY)
				.param("firstDay", today().toString())
				.param("lastDay", today().toString()))
			.andExpect(redirectedUrl("/deputies"));
		assertThat(page("zgc-coordinator", "/deputies?lang=en")).contains("waits for agreement", "Zhao Deputy")
			.doesNotContain("/approval\"");
		String agree = "/deputies/" + this.deputies.of("zgc").get(0).id() + "/approval";
		assertThat(page(AWAY, "/deputies?lang=zh")).contains(agree, "等待同意");
		this.web.perform(post(agree).with(user(AWAY))).andExpect(status().isForbidden());
		this.web.perform(post(agree).with(csrf()).with(user(AWAY))).andExpect(redirectedUrl("/deputies"));
		assertThat(page("zgc-coordinator", "/deputies?lang=en")).contains("answers now");
		assertThat(page("mranti-coordinator", "/deputies?lang=en")).doesNotContain("Zhao Deputy");
		this.web.perform(get("/deputies").with(user("manager"))).andExpect(status().isForbidden());
	}

	private Deputy propose(LocalDate first, LocalDate last) {
		return this.deputies.propose(this.people.get("zgc-coordinator"), AWAY, DEPUTY, first, last);
	}

	private Deputy agreed(LocalDate first, LocalDate last) {
		return this.deputies.approve(this.people.get(AWAY), propose(first, last).id());
	}

	private String propose(String by, String person, String deputy, String first, String last) throws Exception {
		return this.web
			.perform(post("/deputies?lang=en").with(csrf())
				.with(user(by))
				.param("person", person)
				.param("deputy", deputy)
				.param("firstDay", first)
				.param("lastDay", last))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private String page(String person, String path) throws Exception {
		return this.web.perform(get(path).with(user(person)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private static void refused(String sentence, Runnable call) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(call::run).withMessageContaining(sentence);
	}

	private ApprovalRequest request(Approval approval, String party) {
		return this.approvals.requests(approval.reference())
			.stream()
			.filter((one) -> one.slot().party().equals(party))
			.findFirst()
			.orElseThrow();
	}

	private List<String> receipts(String reference) {
		return this.jdbc.sql("""
				select recipient_person from moubridge.message
				where initiative = ? and template = 'DECISION_RECEIPT' and data->>'behalf' = 'zgc-approver'
				""").param(reference).query(String.class).list();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneId.of("Asia/Shanghai"));
	}

}
