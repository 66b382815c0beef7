package org.moubridge.link;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.access.AddressBook;
import org.moubridge.access.People;
import org.moubridge.attack.Caller;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** An account above the limit, from the invitation to the first time of signing in. */
@ProductTest
class AccountTests {

	private static final String GROUP = "zgc-mail-only";

	private static final String PASSWORD = "Nine-green-bottles-9";

	private final MockMvc web;

	@Autowired
	private People people;

	@Autowired
	private Office office;

	@Autowired
	private AddressBook book;

	@Autowired
	private IdentityService identity;

	@Autowired
	private JdbcClient jdbc;

	@Value("${moubridge.base-url}")
	private String base;

	private Reader reader;

	private MailOnly person;

	AccountTests(@Autowired WebApplicationContext context) {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
	}

	@BeforeEach
	void meet() {
		this.reader = new Reader(this.base);
		this.person = MailOnly.joins(this.people, GROUP);
	}

	@Test
	void comesByAnInvitationWithAOneTimeLink() throws Exception {
		assertThat(signsIn("")).isFalse();
		assertThat(signsIn("null")).isFalse();
		assertThat(page("zgc-coordinator")).contains(this.person.id(), "Decides by mail only");
		assertThat(invite("zgc-coordinator")).isEqualTo(302);
		String link = this.person.link(1);
		assertThat(this.person.texts().get(0)).contains("请设置您的账户", "You can set a password", this.person.id(),
				"zgc-coordinator");
		HttpResponse<String> page = this.reader.get(link);
		assertThat(page.body()).contains("设置密码", this.person.id(), "Gao ", "lang=\"zh-Hans\"");
		assertThat(this.reader.get(link + "?lang=ms").body()).contains("Tetapkan kata laluan anda");
		assertThat(signsIn(PASSWORD)).isFalse();
		HttpResponse<String> done = setUp(link, PASSWORD);
		assertThat(done.statusCode()).isEqualTo(303);
		assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith("/login?account&lang=zh");
		assertThat(this.reader.get("/login?account&lang=zh").body()).contains("密码已设置");
		assertThat(signsIn(PASSWORD)).isTrue();
		assertThat(page("zgc-coordinator")).contains("Password set", "Invited by zgc-coordinator");
		await().atMost(Duration.ofSeconds(30)).until(() -> this.person.texts().size() == 2);
		assertThat(this.person.texts().get(1)).contains("A password was set for you", "tell the administrator at once")
			.doesNotContain(PASSWORD, "/account/");
		assertThat(this.jdbc.sql("""
				select invited_by || ' ' || network || ' ' || user_agent from moubridge.account_invitation
				where person = ? and used_at is not null
				""").param(this.person.id()).query(String.class).single())
			.isEqualTo("zgc-coordinator 127.0.0.1 Reader of tests");
	}

	@Test
	void isNotTouchedByScannersThatOpenTheLink() throws Exception {
		String link = invited();
		for (int visit = 0; visit < 3; visit++) {
			assertThat(this.reader.get(link).statusCode()).isEqualTo(200);
			assertThat(this.reader.send("HEAD", link, "").statusCode()).isEqualTo(200);
			assertThat(this.reader.send("POST", link, "").statusCode()).isEqualTo(400);
		}
		assertThat(this.reader.post(link, Map.of("password", PASSWORD, "repeated", PASSWORD, "seal", "1700000000.00"))
			.statusCode()).isEqualTo(400);
		assertThat(signsIn(PASSWORD)).isFalse();
		assertThat(setUp(link, PASSWORD).statusCode()).isEqualTo(303);
	}

	@Test
	void isKeptByNobodyAndOpensNoSession() throws Exception {
		String link = invited();
		for (String address : List.of(link, link + "?lang=ms", "/account/unknown")) {
			HttpResponse<String> page = this.reader.get(address);
			assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
			assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
			assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
			assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
			assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
				.startsWith("default-src 'none'")
				.doesNotContain("script", "unsafe");
			assertThat(page.body()).doesNotContain("<script", "http://");
		}
	}

	@Test
	void doesNotSignInASessionThatSomebodyElseBegan() throws Exception {
		String link = invited();
		Caller thief = Caller.anonymous(this.base);
		thief.get("/login");
		String session = thief.cookie("JSESSIONID");
		HttpResponse<String> done = thief.form(link, fields(this.reader.seal(link), PASSWORD, PASSWORD));
		assertThat(done.statusCode()).isEqualTo(303);
		assertThat(done.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(thief.get("/preferences").statusCode()).isEqualTo(302);
		thief.signIn(this.person.id(), PASSWORD);
		assertThat(thief.cookie("JSESSIONID")).isNotEqualTo(session);
	}

	@Test
	void isSetUpOnceByOneOfSeveralBrowsers() throws Exception {
		String link = invited();
		String seal = this.reader.seal(link);
		List<String> passwords = Stream.of("a", "b", "c", "d").map((letter) -> PASSWORD + letter).toList();
		List<Integer> answers = passwords.stream()
			.map((password) -> CompletableFuture.supplyAsync(
					() -> this.reader.post(link, Map.of("seal", seal, "password", password, "repeated", password))
						.statusCode()))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(answers).containsOnlyOnce(303).containsOnly(303, 404);
		String winner = passwords.get(answers.indexOf(303));
		assertThat(signsIn(winner)).isTrue();
		assertThat(passwords).filteredOn((password) -> !password.equals(winner)).noneMatch(this::signsIn);
		HttpResponse<String> replayed = this.reader.post(link + "?lang=en",
				Map.of("seal", seal, "password", PASSWORD, "repeated", PASSWORD));
		assertThat(replayed.statusCode()).isEqualTo(404);
		assertThat(replayed.body()).isEqualTo(this.reader.get("/account/unknown?lang=en").body());
	}

	@ParameterizedTest
	@CsvSource({ "'', at least 10 characters", "Short-9, at least 10 characters",
			"no-capital-letter-9, capital letter from A to Z", "NO-SMALL-LETTER-9, small letter from a to z",
			"No-digit-at-all, 'at least 1 digit'", "NoSpecialCharacter9, special character",
			"X-{id}-9, must not contain your name", "X-{ID}@MOUBRIDGE.EXAMPLE-9, must not contain your name" })
	void needsAPasswordThatTheEnginesPolicyAccepts(String typed, String sentence) throws Exception {
		String link = invited();
		String password = typed.replace("{id}", this.person.id()).replace("{ID}", this.person.id().toUpperCase());
		HttpResponse<String> page = setUp(link + "?lang=en", password);
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains(sentence, "id=\"password-mistake\"", "aria-invalid=\"true\"");
		if (!password.isEmpty()) {
			assertThat(page.body()).doesNotContain("value=\"" + password);
		}
		assertThat(setUp(link, password).body()).contains("密码");
		assertThat(signsIn(password)).isFalse();
		assertThat(setUp(link, PASSWORD).statusCode()).isEqualTo(303);
	}

	@Test
	void needsThePasswordTwiceAndNotTooLong() throws Exception {
		String link = invited();
		String seal = this.reader.seal(link);
		HttpResponse<String> page = this.reader.post(link + "?lang=en",
				Map.of("seal", seal, "password", PASSWORD, "repeated", PASSWORD + " "));
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("not the same", "id=\"repeated-mistake\"").doesNotContain(PASSWORD);
		HttpResponse<String> tooLong = setUp(link + "?lang=en", PASSWORD + "x".repeat(100_000));
		assertThat(tooLong.statusCode()).isEqualTo(422);
		assertThat(tooLong.body()).contains("200 characters at most").doesNotContain("xxxx");
		String longest = PASSWORD + "长".repeat(200 - PASSWORD.length());
		assertThat(setUp(link, longest).statusCode()).isEqualTo(303);
		assertThat(signsIn(longest)).isTrue();
		assertThat(signsIn(longest.substring(0, 100))).isFalse();
	}

	@Test
	void isOfferedByThoseWhoKeepTheAddressOnly() throws Exception {
		String manager = MailOnly.joins(this.people, "manager").id();
		try {
			assertThat(invite("mranti-coordinator")).isEqualTo(404);
			assertThat(invite("zgc-approver")).isEqualTo(404);
			assertThat(invite("manager")).isEqualTo(404);
			assertThat(invite("zgc-coordinator", "admin")).isEqualTo(404);
			assertThat(invite("zgc-coordinator", "manager")).isEqualTo(404);
			assertThat(invite("zgc-coordinator", "nobody-at-all")).isEqualTo(404);
			assertThat(refusal("zgc-coordinator", manager)).contains("by the administrator only");
			assertThat(refusal("zgc-coordinator", "zgc-approver")).contains("has a password already");
			assertThat(this.web.perform(post(invitation(this.person.id())).with(user("zgc-coordinator")))
				.andReturn()
				.getResponse()
				.getStatus()).isEqualTo(403);
			assertThat(this.web.perform(get(invitation(this.person.id())).with(user("zgc-coordinator")))
				.andReturn()
				.getResponse()
				.getStatus()).isBetween(400, 499);
			assertThat(invitations(this.person.id()) + invitations(manager) + invitations("zgc-approver")).isZero();
			assertThat(invite("admin", manager)).isEqualTo(302);
			assertThat(invitations(manager)).isOne();
		}
		finally {
			this.identity.deleteMembership(manager, "manager");
		}
	}

	/** Or she could decide in the place of her own approver, above the limit. */
	@Test
	void isNotOfferedToAnAddressByWhoEnteredIt() throws Exception {
		MailOnly colleague = MailOnly.joins(this.people, "zgc-coordinator");
		try {
			this.book.change(this.people.get("zgc-coordinator"), this.person.id(),
					"mine-" + this.person.id() + "@moubridge.example");
			assertThat(refusal("zgc-coordinator", this.person.id())).contains("entered the address of this person");
			assertThat(invitations(this.person.id())).isZero();
			assertThat(invite(colleague.id())).isEqualTo(302);
			assertThat(invitations(this.person.id())).isOne();
		}
		finally {
			this.identity.deleteMembership(colleague.id(), "zgc-coordinator");
		}
	}

	@Test
	void isInvitedToSomeTimesADay() throws Exception {
		for (int invitation = 1; invitation <= 3; invitation++) {
			assertThat(invite("zgc-coordinator")).isEqualTo(302);
		}
		assertThat(refusal("admin", this.person.id())).contains("tomorrow");
		assertThat(invitations(this.person.id())).isEqualTo(3);
	}

	@Test
	void isNotSetUpByAnInvitationThatHasEnded() throws Exception {
		String replaced = invited();
		invite("admin");
		String second = this.person.link(2);
		assertUnknown(replaced);
		this.book.change(this.people.get("admin"), this.person.id(), "x-" + this.person.address());
		assertUnknown(second);
		this.book.change(this.people.get("admin"), this.person.id(), this.person.address());
		assertUnknown(second);
		invite("admin");
		String third = this.person.link(3);
		assertThat(this.jdbc.sql("""
				select expires_at > issued_at + interval '7 days' from moubridge.account_invitation
				where person = ? and revoked_at is null
				""").param(this.person.id()).query(Boolean.class).single()).as("counted from hand-over").isTrue();
		String seal = this.reader.seal(third);
		this.jdbc.sql("update moubridge.account_invitation set expires_at = now() where person = ?")
			.param(this.person.id())
			.update();
		assertUnknown(third);
		assertThat(
				this.reader.post(third, Map.of("seal", seal, "password", PASSWORD, "repeated", PASSWORD)).statusCode())
			.isEqualTo(404);
		assertThat(signsIn(PASSWORD)).isFalse();
	}

	@Test
	void endsWithTheLogin() throws Exception {
		String link = invited();
		this.identity.deleteUser(this.person.id());
		assertUnknown(link);
	}

	@Test
	void isNotTakenOverByASecondInvitationButByAResetOfTheAdministrator() throws Exception {
		String first = invited();
		assertThat(setUp(first, PASSWORD).statusCode()).isEqualTo(303);
		assertThat(refusal("zgc-coordinator", this.person.id())).contains("Only the administrator");
		assertThat(page("zgc-coordinator")).doesNotContain("/people/" + this.person.id() + "/account");
		assertThat(invite("admin")).isEqualTo(302);
		String reset = this.person.link(2);
		await().atMost(Duration.ofSeconds(30)).until(() -> this.person.texts().size() == 3);
		assertThat(this.person.texts()).anyMatch((mail) -> mail.contains("The administrator has sent you this reset"));
		assertThat(signsIn(PASSWORD)).isTrue();
		for (int attempt = 0; attempt < 11; attempt++) {
			this.identity.checkPassword(this.person.id(), "wrong");
		}
		assertThat(setUp(reset, "Another-one-77").statusCode()).isEqualTo(303);
		assertThat(signsIn("Another-one-77")).isTrue();
		assertThat(signsIn(PASSWORD)).isFalse();
	}

	/** By the administrator in Camunda, while the invitation waits. */
	@Test
	void isNotTakenOverByAnInvitationFromBeforeItHadAPassword() throws Exception {
		String link = invited();
		var login = this.identity.createUserQuery().userId(this.person.id()).singleResult();
		login.setPassword("demo");
		this.identity.saveUser(login);
		assertUnknown(link);
	}

	@Test
	void isInvitedToByAMailWhoseLinkNobodyElseSees() throws Exception {
		String link = invited();
		String mail = this.jdbc
			.sql("select id || ' ' || data || subject from moubridge.message where recipient_person = ?")
			.param(this.person.id())
			.query(String.class)
			.single();
		String token = link.substring("/account/".length());
		assertThat(mail).doesNotContain(token);
		assertThat(read("zgc-coordinator", "/mails/" + mail.split(" ")[0])).contains("Choose a password")
			.doesNotContain(token);
		assertThat(this.jdbc.sql("select i::text from moubridge.account_invitation i where person = ?")
			.param(this.person.id())
			.query(String.class)
			.single()).doesNotContain(token);
	}

	@ParameterizedTest
	@ValueSource(strings = { "%20", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "a.b", "%E5%AE%A1%E6%89%B9", "'--",
			"a%3Bb", "a/b/c", "a//b", "", "%E2%80%A8", "a;b=c" })
	void tellsNothingAboutLinksThatWereNeverSent(String token) {
		Reader stranger = new Reader(this.base, "198.51.101." + Math.floorMod(token.hashCode(), 250));
		HttpResponse<String> unknown = stranger.get("/account/unknown?lang=en");
		assertThat(unknown.statusCode()).isEqualTo(404);
		for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
			HttpResponse<String> page = stranger.send(method, "/account/" + token + "?lang=en", "");
			assertThat(page.statusCode()).as(method).isEqualTo(404);
			assertThat(page.body()).isEqualTo(unknown.body());
			assertThat(withoutDate(page)).isEqualTo(withoutDate(unknown));
		}
	}

	@Test
	void letsWhoGuessesWait() throws Exception {
		Reader guesser = new Reader(this.base, "203.0.113.98");
		String link = invited();
		for (int guess = 0; guess < 60; guess++) {
			guesser.get("/account/guess-" + guess);
		}
		assertThat(guesser.get(link).statusCode()).isEqualTo(429);
		assertThat(this.reader.get(link).statusCode()).isEqualTo(200);
	}

	@Test
	void isOfferedOnThePageOfADecisionThatNeedsIt() throws Exception {
		MailOnly approver = MailOnly.joins(this.people, "zgc-approver");
		try {
			Approval approval = Approval.of(this.office, Map.of("confidentiality", "CONFIDENTIAL"));
			String link = approval.link(approver.id());
			HttpResponse<String> page = this.reader.get(link + "?lang=en");
			assertThat(page.body()).contains("Please sign in to decide", "You have no account to sign in with yet",
					"Send me an invitation");
			assertThat(this.reader.post(link + "/account", Map.of("seal", "x")).statusCode()).isEqualTo(400);
			assertThat(invitations(approver.id())).isZero();
			assertThat(this.reader.get(link + "/account").statusCode()).isEqualTo(200);
			String seal = this.reader.seal(link);
			String sent = null;
			for (int press = 0; press < 5; press++) {
				HttpResponse<String> answer = this.reader.post(link + "/account?lang=en", Map.of("seal", seal));
				assertThat(answer.statusCode()).isEqualTo(200);
				String body = answer.body().replaceAll("value=\"[^\"]+\"", "");
				assertThat(body).contains("An invitation is on its way").isEqualTo((sent != null) ? sent : body);
				sent = body;
			}
			assertThat(invitations(approver.id())).isEqualTo(3);
			String newest = await().atMost(Duration.ofSeconds(30))
				.until(() -> approver.links()
					.stream()
					.filter((invitation) -> this.reader.get(invitation).statusCode() == 200)
					.findFirst()
					.orElse(null), Objects::nonNull);
			assertThat(setUp(newest, PASSWORD).statusCode()).isEqualTo(303);
			assertThat(this.reader.get(link + "?lang=en").body()).contains("Sign in to read and decide")
				.doesNotContain("<form", "no account");
			assertThat(this.reader.post(link + "/account", Map.of("seal", seal)).statusCode()).isEqualTo(200);
			assertThat(invitations(approver.id())).isEqualTo(3);
			Caller caller = Caller.anonymous(this.base);
			caller.signIn(approver.id(), PASSWORD);
			assertThat(caller.get("/").body()).contains(approval.reference());
		}
		finally {
			this.identity.deleteMembership(approver.id(), "zgc-approver");
		}
	}

	@Test
	void isNotOfferedThereWhereACoordinatorEnteredTheAddressOrNobodyNeedsIt() throws Exception {
		MailOnly approver = MailOnly.joins(this.people);
		this.book.change(this.people.get("zgc-coordinator"), approver.id(), "x-" + approver.address());
		this.book.change(this.people.get("zgc-coordinator"), approver.id(), approver.address());
		this.identity.createMembership(approver.id(), "zgc-approver");
		try {
			Approval open = Approval.of(this.office);
			String below = open.link(approver.id());
			assertThat(this.reader.get(below + "?lang=en").body()).contains("name=\"answer\"")
				.doesNotContain("no account");
			this.reader.post(below + "/account", Map.of("seal", this.reader.seal(below)));
			this.jdbc.sql("update moubridge.approval_request set sign_in = true where reference = ?")
				.param(open.reference())
				.update();
			Approval approval = Approval.of(this.office, Map.of("confidentiality", "CONFIDENTIAL"));
			String link = approval.link(approver.id());
			assertThat(this.reader.get(link + "?lang=en").body()).contains("ask a coordinator of your party")
				.doesNotContain("<form");
			assertThat(invitations(approver.id())).isZero();
		}
		finally {
			this.identity.deleteMembership(approver.id(), "zgc-approver");
		}
	}

	private String invited() throws Exception {
		assertThat(invite("zgc-coordinator")).isEqualTo(302);
		return this.person.link(1);
	}

	private HttpResponse<String> setUp(String link, String password) {
		return this.reader.post(link,
				Map.of("seal", this.reader.seal(link), "password", password, "repeated", password));
	}

	private static String fields(String seal, String password, String repeated) {
		return "seal=" + seal + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&repeated="
				+ URLEncoder.encode(repeated, StandardCharsets.UTF_8);
	}

	private void assertUnknown(String link) {
		HttpResponse<String> page = this.reader.get(link + "?lang=en");
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).isEqualTo(this.reader.get("/account/unknown?lang=en").body());
	}

	private boolean signsIn(String password) {
		String credentials = Base64.getEncoder()
			.encodeToString((this.person.id() + ":" + password).getBytes(StandardCharsets.UTF_8));
		int status = Caller.anonymous(this.base)
			.with("Authorization", "Basic " + credentials)
			.get("/v1/mous")
			.statusCode();
		assertThat(status).isIn(200, 401);
		return status == 200;
	}

	private int invite(String keeper) throws Exception {
		return invite(keeper, this.person.id());
	}

	private int invite(String keeper, String id) throws Exception {
		return send(keeper, id).getResponse().getStatus();
	}

	private String refusal(String keeper, String id) throws Exception {
		return String.valueOf(send(keeper, id).getFlashMap().get("refusal"));
	}

	private MvcResult send(String keeper, String id) throws Exception {
		return this.web.perform(post(invitation(id)).with(user(keeper)).with(csrf())).andReturn();
	}

	private static String invitation(String id) {
		return "/people/" + id + "/account";
	}

	private String page(String keeper) throws Exception {
		return read(keeper, "/people");
	}

	private String read(String person, String path) throws Exception {
		MockHttpServletResponse response = this.web.perform(get(path).with(user(person))).andReturn().getResponse();
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

	private long invitations(String id) {
		return this.jdbc.sql("select count(*) from moubridge.account_invitation where person = ?")
			.param(id)
			.query(Long.class)
			.single();
	}

	private static Map<String, List<String>> withoutDate(HttpResponse<String> page) {
		Map<String, List<String>> headers = new TreeMap<>(page.headers().map());
		headers.remove("date");
		return headers;
	}

}
