package org.moubridge.process.delivermail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moubridge.Office;
import org.moubridge.access.People;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.Mail;
import org.moubridge.notification.Mails;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moubridge.process.delivermail.MailRoom.soon;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What people may do with mails on /mails, and what they may not. */
@DeliveryTest
class MailsPageTests {

	private static final ScriptedMailServer server = MailRoom.server;

	private final MockMvc web;

	@Autowired
	private Mails mails;

	@Autowired
	private MailRoom room;

	@Autowired
	private Office office;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	private final String key = UUID.randomUUID().toString();

	MailsPageTests(@Autowired WebApplicationContext context) {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
	}

	@BeforeEach
	@AfterEach
	void clear() {
		this.room.clear();
	}

	@Test
	void tellWhatTheServerSaidAndSendAgain() throws Exception {
		String page = fail(registrant("zgc"));
		assertThat(read("zgc-coordinator", page)).contains("550 5.1.1 no such user", "Failed", "Send again");
		assertThat(act("zgc-finance", page + "/resend")).isEqualTo(404);
		assertThat(act("mranti-coordinator", page + "/resend")).isEqualTo(404);
		assertThat(act("zgc-coordinator", page + "/resend")).isEqualTo(302);
		soon(() -> status().equals("SENT") && this.room.running() == 0);
		assertThat(this.room.incidents()).isZero();
		assertThat(act("zgc-coordinator", page + "/resend")).isEqualTo(404);
	}

	@Test
	void showWhenAMailMayLeaveAtTheEarliest() throws Exception {
		hold(registrant("zgc"));
		assertThat(read("zgc-coordinator", "/mails")).contains("not before");
		assertThat(read("zgc-coordinator", page())).contains("Not before", "(China Time)");
	}

	@Test
	void cancelAMailThatWaitsAndItsDelivery() throws Exception {
		String page = hold(registrant("zgc"));
		assertThat(act("mranti-coordinator", page + "/cancel")).isEqualTo(404);
		assertThat(act("zgc-finance", page + "/cancel")).isEqualTo(404);
		assertThat(status()).isEqualTo("WAITING");
		assertThat(act("zgc-coordinator", page + "/cancel")).isEqualTo(302);
		assertThat(status()).isEqualTo("CANCELLED");
		assertThat(this.room.row(this.key, "last_reply")).isEqualTo("Cancelled by zgc-coordinator");
		assertThat(this.room.running()).isZero();
		assertThat(act("zgc-coordinator", page + "/cancel")).isEqualTo(404);
	}

	@Test
	void cancelAMailThatFailedAndItsIncident() throws Exception {
		String page = fail(registrant("zgc"));
		assertThat(this.room.incidents()).isEqualTo(1);
		assertThat(act("manager", page + "/cancel")).isEqualTo(302);
		assertThat(this.room.incidents()).isZero();
		assertThat(this.room.running()).isZero();
	}

	@Test
	void correctTheAddressOfSomebodyWithoutALoginAndTellTheOldOne() throws Exception {
		String page = fail(registrant("zgc"));
		assertThat(correct("mranti-coordinator", page, "thief@moubridge.example")).isEqualTo(404);
		correct("zgc-coordinator", page, "right@moubridge.example\r\nBcc: all@moubridge.example");
		correct("zgc-coordinator", page, "two@moubridge.example,three@moubridge.example");
		assertThat(this.room.row(this.key, "recipient_address")).isEqualTo("wrong@moubridge.example");
		assertThat(correct("zgc-coordinator", page, " right@moubridge.example ")).isEqualTo(302);
		soon(() -> status().equals("SENT") && this.room.running() == 0);
		assertThat(server.mails()).hasSize(2)
			.anyMatch((mail) -> mail.contains("right@moubridge.example")
					&& SentMail.text(mail).contains("Agree curriculum"))
			.anyMatch((mail) -> mail.contains("wrong@moubridge.example")
					&& SentMail.text(mail).contains("no longer written to"));
		assertThat(this.jdbc.sql("""
				select old_address || ' ' || new_address || ' ' || changed_by from moubridge.message_address_change
				where message = ?
				""").param(this.room.id(this.key)).query(String.class).single())
			.isEqualTo("wrong@moubridge.example right@moubridge.example zgc-coordinator");
	}

	@Test
	void changeNothingAboutARequestToDecideOfTheOtherParty() throws Exception {
		server.stop();
		String reference = inApproval();
		String request = "/mails/" + request(reference);
		assertThat(read("mranti-coordinator", request)).doesNotContain("Cancel this mail", "Correct the address",
				"/decide/");
		assertThat(act("mranti-coordinator", request + "/cancel")).isEqualTo(404);
		assertThat(correct("mranti-coordinator", request, "mranti-coordinator@moubridge.example")).isEqualTo(404);
		assertThat(correct("zgc-coordinator", request, "zgc-coordinator@moubridge.example")).isEqualTo(404);
		assertThat(correct("admin", request, "zgc-coordinator@moubridge.example")).isEqualTo(404);
		assertThat(address(request(reference))).isEqualTo("zgc-approver@moubridge.example");
		assertThat(act("zgc-coordinator", request + "/cancel")).isEqualTo(302);
	}

	@Test
	void moveARequestToDecideOnlyWithTheRegisteredAddress() throws Exception {
		server.stop();
		String reference = inApproval();
		UUID before = request(reference);
		try {
			assertThat(register("mranti-coordinator", "zgc-approver", "thief@moubridge.example")).isEqualTo(404);
			assertThat(register("zgc-approver", "zgc-approver", "new@moubridge.example")).isEqualTo(403);
			assertThat(register("manager", "zgc-approver", "new@moubridge.example")).isEqualTo(403);
			assertThat(register("zgc-coordinator", "admin", "new@moubridge.example")).isEqualTo(404);
			register("zgc-coordinator", "zgc-approver", "mranti-approver@moubridge.example");
			assertThat(this.people.get("zgc-approver").email()).isEqualTo("zgc-approver@moubridge.example");
			assertThat(register("zgc-coordinator", "zgc-approver", "lin@moubridge.example")).isEqualTo(302);
			assertThat(this.people.get("zgc-approver").email()).isEqualTo("lin@moubridge.example");
			assertThat(read("zgc-coordinator", "/people")).contains("Before: zgc-approver@moubridge.example")
				.doesNotContain("mranti-approver");
			server.start();
			soon(() -> this.room.running() == 0);
			UUID after = request(reference);
			assertThat(after).isNotEqualTo(before);
			assertThat(statusOf(before)).isEqualTo("CANCELLED");
			assertThat(statusOf(after)).isEqualTo("SENT");
			assertThat(server.mails())
				.anyMatch((mail) -> mail.contains("To: zgc-approver <lin@moubridge.example>")
						&& SentMail.text(mail).contains("/decide/"))
				.anyMatch((mail) -> mail.contains("<zgc-approver@moubridge.example>")
						&& SentMail.text(mail).contains("no longer written to"))
				.noneMatch((mail) -> mail.contains("<zgc-approver@moubridge.example>")
						&& SentMail.text(mail).contains("/decide/"));
			assertThat(this.jdbc
				.sql("""
						select count(*) from moubridge.decision_token t join moubridge.approval_request r on r.id = t.request
						where r.reference = ? and t.address = 'zgc-approver@moubridge.example' and t.revoked_at is null
						""")
				.param(reference)
				.query(Long.class)
				.single()).isZero();
		}
		finally {
			register("admin", "zgc-approver", "zgc-approver@moubridge.example");
		}
	}

	@Test
	void keepWhoProposesFromMovingTheRequestToDecideOnIt() throws Exception {
		server.stop();
		inApproval();
		register("mranti-coordinator", "mranti-approver", "me-too@moubridge.example");
		assertThat(this.people.get("mranti-approver").email()).isEqualTo("mranti-approver@moubridge.example");
	}

	private String inApproval() {
		String reference = this.office.propose("mranti-coordinator", "Only for the approver");
		this.office.complete("mranti-coordinator", reference, "Propose training");
		this.office.complete("mranti-coordinator", reference, "Draft curriculum");
		this.office.complete("zgc-coordinator", reference, "Agree curriculum", java.util.Map.of("agreement", "AGREED"));
		this.office.complete("mranti-coordinator", reference, "Confirm speaker", java.util.Map.of("available", "YES"));
		this.office.complete("mranti-coordinator", reference, "Arrange venue");
		this.office.complete("mranti-finance", reference, "Plan budget");
		this.office.complete("compliance", reference, "Clear content", java.util.Map.of("clearance", "CLEAR"));
		this.office.settle(reference);
		return reference;
	}

	/** Returns the newest request to ZGC's approver. */
	private UUID request(String reference) {
		return this.jdbc.sql("""
				select id from moubridge.message
				where initiative = ? and template = 'APPROVAL_REQUEST' and recipient_person = 'zgc-approver'
				order by position desc limit 1
				""").param(reference).query(UUID.class).single();
	}

	private String address(UUID message) {
		return this.jdbc.sql("select recipient_address from moubridge.message where id = ?")
			.param(message)
			.query(String.class)
			.single();
	}

	private String statusOf(UUID message) {
		return this.jdbc.sql("select status from moubridge.message where id = ?")
			.param(message)
			.query(String.class)
			.single();
	}

	private static Addressee registrant(String party) {
		return new Addressee(null, party, "A registrant", "wrong@moubridge.example", Locale.ENGLISH);
	}

	private String hold(Addressee to) {
		Mail mail = MailRoom.mail(this.key, to);
		this.mails.send(new Mail(mail.key(), mail.template(), to, mail.initiative(), null, mail.data(),
				Instant.now().plus(Duration.ofHours(9))));
		return page();
	}

	private String fail(Addressee to) {
		server.answer("RCPT", "550 5.1.1 no such user");
		this.mails.send(MailRoom.mail(this.key, to));
		soon(() -> status().equals("FAILED"));
		return page();
	}

	private String page() {
		return "/mails/" + this.room.id(this.key);
	}

	private String status() {
		return this.room.status(this.key);
	}

	private int register(String keeper, String person, String address) throws Exception {
		return act(keeper, post("/people/" + person + "/address").param("address", address));
	}

	private int correct(String person, String page, String address) throws Exception {
		return act(person, post(page + "/address").param("address", address));
	}

	private int act(String person, String path) throws Exception {
		return act(person, post(path));
	}

	private int act(String person, MockHttpServletRequestBuilder call) throws Exception {
		return this.web.perform(call.with(user(person)).with(csrf())).andReturn().getResponse().getStatus();
	}

	private String read(String person, String path) throws Exception {
		return this.web.perform(get(path).with(user(person)))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

}
