package org.moubridge.link;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.access.People;
import org.moubridge.access.Refusal;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Channel;
import org.moubridge.approval.Choice;
import org.moubridge.approval.Decision;
import org.moubridge.approval.DecisionLinks;
import org.moubridge.approval.DecisionRecord;
import org.moubridge.approval.DecisionTask;
import org.moubridge.approval.Evidence;
import org.moubridge.approval.PersonalPart;
import org.moubridge.approval.RecordedDecision;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Over HTTP, with the links of real mails; each test has an approval of its own. */
@ProductTest
class DecisionLinkPageTests {

	private static Approval undecided;

	@Autowired
	private Office office;

	@Autowired
	private Approvals approvals;

	@Autowired
	private DecisionRecord record;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private People people;

	@Autowired
	private DecisionLinks links;

	@Autowired
	private JdbcClient jdbc;

	private Reader reader;

	@BeforeEach
	void openBrowser(@Value("${moubridge.base-url}") String base) {
		this.reader = new Reader(base);
	}

	@Test
	void showsTheWholeQuestionAndDecidesNothing() {
		Approval approval = Approval.of(this.office, Map.of("titleZh", "深科技孵化"));
		String link = approval.link("zgc-approver");
		for (int visit = 0; visit < 3; visit++) {
			HttpResponse<String> page = this.reader.get(link + "?lang=en");
			assertThat(page.statusCode()).isEqualTo(200);
			assertThat(page.body()).contains("zgc-approver", "Beijing Zhongguancun Science City", approval.reference(),
					"Incubation for deep tech", "深科技孵化",
					"version " + this.initiatives.get(approval.reference()).version(),
					this.initiatives.get(approval.reference()).contentHash().substring(0, 8), "not answered yet",
					"Malaysia Time", "China Time", "Request changes");
			assertThat(this.reader.send("HEAD", link, "").body()).isEmpty();
		}
		assertThat(this.approvals.decisions(approval.reference())).isEmpty();
		assertThat(this.reader.answer(link, "APPROVE", "").statusCode()).isEqualTo(303);
	}

	@Test
	void isKeptByNobodyAndOpensNoSession() {
		String link = undecided().link("zgc-approver");
		for (String address : List.of(link, link + "?lang=ms", "/decide/unknown")) {
			var headers = this.reader.get(address).headers();
			assertThat(headers.firstValue("Set-Cookie")).isEmpty();
			assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
			assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
			assertThat(headers.firstValue("X-Robots-Tag")).contains("noindex");
			assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none'")
				.doesNotContain("script", "unsafe");
		}
		assertThat(this.reader.get(link).body()).doesNotContain("<script", "JSESSIONID").doesNotContain("http://");
	}

	@Test
	void recordsTheAnswerOnTheContentThatTheOtherPartyAnsweredOn() {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		approval.answer("mranti-approver", "APPROVE", "");
		assertThat(this.reader.get(link + "?lang=en").body()).contains("mranti-approver,");
		HttpResponse<String> sent = this.reader.answer(link, "APPROVE_WITH_CONDITIONS", "Interpreters are paid by us.");
		assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith(link + "?lang=zh");
		List<Decision> decisions = this.approvals.decisions(approval.reference());
		assertThat(decisions).extracting(Decision::contentHash)
			.containsOnly(this.initiatives.get(approval.reference()).contentHash());
		assertThat(decisions).extracting(Decision::channel).containsExactly(Channel.TASKLIST, Channel.LINK);
		assertThat(decisions.get(1).answer()).isEqualTo(Choice.APPROVE_WITH_CONDITIONS);
		RecordedDecision evidence = this.record.of(approval.reference()).get(1);
		assertThat(evidence).returns("zh", RecordedDecision::language)
			.returns("LINK", RecordedDecision::assurance)
			.returns("127.0.0.1", (one) -> one.value(PersonalPart.ADDRESS))
			.returns("Reader of tests", (one) -> one.value(PersonalPart.USER_AGENT))
			.returns("zgc-approver", (one) -> one.value(PersonalPart.APPROVER))
			.returns(null, (one) -> one.value(PersonalPart.ON_BEHALF_OF));
		assertThat(evidence.token()).isNotNull();
		assertThat(evidence.askedAt()).isBefore(evidence.decidedAt());
		assertThat(evidence.shownAt()).isBeforeOrEqualTo(evidence.decidedAt())
			.isAfter(evidence.askedAt().minusSeconds(1));
		assertThat(this.initiatives.get(approval.reference()).status()).isEqualTo(InitiativeStatus.RUNNING);
	}

	@Test
	void showsTheFirstAnswerToWhoeverSendsASecond() {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		String seal = this.reader.seal(link);
		this.reader.answer(link, "APPROVE", "The first");
		HttpResponse<String> second = this.reader.post(link + "?lang=en",
				Map.of("seal", seal, "answer", "REJECT", "comment", "The second"));
		assertThat(second.statusCode()).isEqualTo(200);
		assertThat(second.body()).contains("was not recorded", "Your answer is recorded", "The first")
			.doesNotContain("The second");
		assertThat(this.approvals.decisions(approval.reference())).hasSize(1);
	}

	@Test
	void showsTheOutcomeAndNotTheContentAfterwards() {
		Approval approval = Approval.of(this.office, Map.of("need", "A need nobody else should read"));
		String link = approval.link("zgc-approver");
		assertThat(this.reader.get(link).body()).contains("A need nobody else should read");
		this.reader.answer(link, "REJECT", "Not this year.");
		assertThat(this.reader.get(link + "?lang=en").body()).contains("Rejected", "Not this year.")
			.doesNotContain("A need nobody else should read")
			.doesNotContain("take-back");
		HttpResponse<String> other = this.reader.get(approval.link("mranti-approver") + "?lang=en");
		assertThat(other.statusCode()).isEqualTo(410);
		assertThat(other.body()).contains("The proposal was rejected", "zgc-approver,");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1700000000.00", "x", "99999999999999999999.ab", "-5.ab" })
	void decidesNothingWithoutItsSeal(String seal) {
		Approval approval = undecided();
		HttpResponse<String> page = this.reader.post(approval.link("zgc-approver") + "?lang=en",
				Map.of("seal", seal, "answer", "APPROVE", "comment", "Kept <b>as typed</b>"));
		assertThat(page.statusCode()).isEqualTo(400);
		assertThat(page.body()).contains("open for too long", "Kept &lt;b&gt;as typed&lt;/b&gt;");
		assertThat(this.approvals.decisions(approval.reference())).isEmpty();
	}

	@Test
	void decidesNothingWithAnOldOrForeignSeal() {
		Approval approval = undecided();
		String link = approval.link("zgc-approver");
		long now = System.currentTimeMillis() / 1000;
		String token = link.substring("/decide/".length());
		Stream
			.of(this.links.seal(token, now - 9 * 3600), this.links.seal(token, now + 600),
					this.reader.seal(approval.link("mranti-approver")))
			.forEach((seal) -> assertThat(
					this.reader.post(link, Map.of("seal", seal, "answer", "APPROVE", "comment", "")).statusCode())
				.isEqualTo(400));
		assertThat(this.approvals.decisions(approval.reference())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "'', Some words, choose one of", "MAYBE, '', choose one of", "REJECT, '', why",
			"REQUEST_CHANGES, '   ', why", "APPROVE_WITH_CONDITIONS, '', why" })
	void saysAtTheFieldWhatIsMissingAndKeepsTheRest(String answer, String comment, String sentence) {
		Approval approval = undecided();
		String link = approval.link("zgc-approver");
		HttpResponse<String> page = this.reader.answer(link + "?lang=en", answer, comment);
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains(sentence, "class=\"mistake\"", comment);
		assertThat(this.approvals.decisions(approval.reference())).isEmpty();
	}

	@Test
	void takesWhatPeopleTypeLiterally() {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		String english = link + "?lang=en";
		HttpResponse<String> tooLong = this.reader.answer(english, "REJECT", "x".repeat(10_000));
		assertThat(tooLong.statusCode()).isEqualTo(422);
		assertThat(tooLong.body()).contains("2000 characters at most; it has 10000", "x".repeat(10_000));
		assertThat(this.reader.answer(english, "REJECT", "turned \u202E round").body()).contains("invisible");
		String typed = "<script>alert(1)</script> 同意 🎉\r\n${7*7}";
		assertThat(this.reader.answer(english, "APPROVE", typed).statusCode()).isEqualTo(303);
		assertThat(this.reader.get(english).body()).contains("&lt;script&gt;alert(1)&lt;/script&gt; 同意 🎉", "${7*7}")
			.doesNotContain("<script");
		assertThat(this.approvals.decisions(approval.reference()).get(0).comment()).isEqualTo(typed.replace("\r", ""));
	}

	@Test
	void takesAnAnswerBackUntilTheOtherPartyHasAnswered() {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		this.reader.answer(link, "APPROVE", "");
		assertThat(this.reader.post(link + "/take-back", Map.of("seal", "old")).statusCode()).isEqualTo(400);
		assertThat(this.reader.press(link, "/take-back").statusCode()).isEqualTo(303);
		assertThat(this.reader.get(link + "?lang=en").body()).contains("taken back").doesNotContain("name=\"answer\"");
		String fresh = approval.links("zgc-approver", 2).get(1);
		assertThat(this.reader.answer(fresh, "APPROVE", "").statusCode()).isEqualTo(303);
		String seal = this.reader.seal(fresh);
		approval.answer("mranti-approver", "APPROVE", "");
		assertThat(this.reader.post(fresh + "/take-back?lang=en", Map.of("seal", seal)).body())
			.contains("was not recorded");
		assertThat(this.approvals.decisions(approval.reference())).filteredOn(Decision::stands).hasSize(2);
	}

	@Test
	void tellsWhoAnsweredInTheSamePlace() {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		this.jdbc
			.sql("update moubridge.decision_token set approver = 'zgc-finance' where address like 'zgc-approver@%'"
					+ " and request in (select id from moubridge.approval_request where reference = ?)")
			.param(approval.reference())
			.update();
		assertThat(this.reader.get(link + "?lang=en").body()).contains("You are no longer asked");
		approval.answer("zgc-approver", "APPROVE", "By another hand");
		assertThat(this.reader.get(link + "?lang=en").body()).contains("Already answered for your party",
				"zgc-approver,", "By another hand", "Tasklist, signed in");
	}

	@Test
	void tellsThatTheProposalWasRecalledAndWhatChangedThen() {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		String seal = this.reader.seal(link);
		this.initiatives.recall(approval.reference(), this.people.get("mranti-coordinator"), "One more speaker");
		HttpResponse<String> late = this.reader.post(link + "?lang=en",
				Map.of("seal", seal, "answer", "APPROVE", "comment", ""));
		assertThat(late.statusCode()).isEqualTo(410);
		assertThat(late.body()).contains("was not recorded", "recalled it to change it");
		this.office.complete("mranti-coordinator", approval.reference(), "Revise proposal",
				Map.of("objective", "Something better"));
		String fresh = approval.links("zgc-approver", 2).get(1);
		assertThat(this.reader.get(link + "?lang=en").body()).contains("The proposal has changed", "Something better",
				"Send me a fresh link");
		assertThat(this.reader.get(fresh + "?lang=en").body()).contains("What has changed since version",
				"<del dir=\"auto\">Something sensible</del>", "<ins dir=\"auto\">Something better</ins>");
	}

	@Test
	void tellsThatTheProposalWasWithdrawn() {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		this.initiatives.withdraw(approval.reference(), this.people.get("mranti-coordinator"), "No money");
		this.office.settle(approval.reference());
		HttpResponse<String> page = this.reader.get(link + "?lang=en");
		assertThat(page.statusCode()).isEqualTo(410);
		assertThat(page.body()).contains("The proposal was withdrawn").doesNotContain("<form");
	}

	@Test
	void sendsFreshLinksToTheRegisteredAddressOnlySomeTimesADay() {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		expire(approval);
		HttpResponse<String> expired = this.reader.get(link + "?lang=en");
		assertThat(expired.statusCode()).isEqualTo(410);
		assertThat(expired.body()).contains("This link has expired").doesNotContain("Something sensible");
		assertThat(this.reader.post(link, Map.of("seal", "x", "answer", "APPROVE")).statusCode()).isEqualTo(410);
		assertThat(this.reader.press(link, "/fresh-link").statusCode()).isEqualTo(200);
		String fresh = approval.links("zgc-approver", 2).get(1);
		assertThat(this.reader.get(link + "?lang=en").body()).contains("There is a newer link");
		assertThat(this.reader.get(fresh).statusCode()).isEqualTo(200);
		assertThat(this.reader.press(link, "/fresh-link").statusCode()).isEqualTo(200);
		assertThat(this.reader.press(link, "/fresh-link").statusCode()).isEqualTo(200);
		assertThat(this.reader.press(link, "/fresh-link").statusCode()).isEqualTo(429);
		assertThat(approval.links("zgc-approver", 4)).hasSize(4);
	}

	@Test
	void doesNotWorkFromAnAddressThatIsNoLongerRegistered() {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		this.jdbc
			.sql("update moubridge.decision_token set address = 'old@moubridge.example' where request in"
					+ " (select id from moubridge.approval_request where reference = ?)")
			.param(approval.reference())
			.update();
		assertThat(this.reader.get(link).statusCode()).isEqualTo(410);
	}

	@Test
	void showsConfidentialContentOnlyToWhoSignsIn() {
		Approval approval = Approval.of(this.office,
				Map.of("confidentiality", "CONFIDENTIAL", "need", "A secret need"));
		String link = approval.link("zgc-approver");
		HttpResponse<String> page = this.reader.get(link + "?lang=en");
		assertThat(page.body()).contains("Sign in to read and decide", "/approvals/", approval.reference())
			.doesNotContain("A secret need", "<form");
		String seal = this.links.seal(link.substring("/decide/".length()), System.currentTimeMillis() / 1000);
		this.reader.post(link, Map.of("seal", seal, "answer", "APPROVE", "comment", ""));
		assertThat(this.approvals.decisions(approval.reference())).isEmpty();
	}

	@Test
	void takesNoAnswerAboveTheLimitWhoeverPassesItOn(@Autowired DecisionTask task) {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		String seal = this.reader.seal(link);
		this.jdbc.sql("update moubridge.approval_request set sign_in = true where reference = ?")
			.param(approval.reference())
			.update();
		assertThat(this.reader.post(link + "?lang=en", Map.of("seal", seal, "answer", "APPROVE")).body())
			.contains("was not recorded", "Sign in to read and decide");
		var evidence = new Evidence(Channel.LINK, null, Locale.ENGLISH, null, null, null);
		String open = this.approvals.waitingFor(this.people.get("zgc-approver"))
			.stream()
			.filter((request) -> request.subject().reference().equals(approval.reference()))
			.map(ApprovalRequest::taskId)
			.findFirst()
			.orElseThrow();
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> task.complete(open, "zgc-approver", Choice.APPROVE, null, evidence))
			.withMessageContaining("above the limit");
		assertThat(this.approvals.decisions(approval.reference())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "%20", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "a.b", "%E5%AE%A1%E6%89%B9", "'--",
			"%3Cscript%3E", "a%3Bb", "a%25b", "a/b/c", "a//b", "take-back", "", "%E2%80%A8", "a;b=c" })
	void tellsNothingAboutLinksThatItNeverSent(String token, @Value("${moubridge.base-url}") String base) {
		Reader stranger = new Reader(base, "198.51.100." + Math.floorMod(token.hashCode(), 250));
		HttpResponse<String> unknown = stranger.get("/decide/unknown?lang=en");
		assertThat(unknown.statusCode()).isEqualTo(404);
		assertThat(unknown.body()).contains("This link does not work");
		for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
			HttpResponse<String> page = stranger.send(method, "/decide/" + token + "?lang=en", "");
			assertThat(page.statusCode()).as(method).isEqualTo(404);
			assertThat(page.body()).isEqualTo(unknown.body());
			assertThat(withoutDate(page)).isEqualTo(withoutDate(unknown));
		}
	}

	@Test
	void answersLongTokensLikeAllUnknownOnes() {
		HttpResponse<String> unknown = this.reader.get("/decide/unknown?lang=en");
		HttpResponse<String> page = this.reader.get("/decide/" + "x".repeat(5000) + "?lang=en");
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).isEqualTo(unknown.body());
		assertThat(withoutDate(page)).isEqualTo(withoutDate(unknown));
	}

	@Test
	void letsWhoGuessesWait(@Value("${moubridge.base-url}") String base) {
		Reader guesser = new Reader(base, "203.0.113.99");
		String link = undecided().link("zgc-approver");
		for (int guess = 0; guess < 60; guess++) {
			assertThat(guesser.get("/decide/guess-" + guess).statusCode()).isEqualTo(404);
		}
		assertThat(guesser.get("/decide/guess").statusCode()).isEqualTo(429);
		assertThat(guesser.get(link).statusCode()).isEqualTo(429);
		assertThat(this.reader.get(link).statusCode()).isEqualTo(200);
	}

	private static Map<String, List<String>> withoutDate(HttpResponse<String> page) {
		Map<String, List<String>> headers = new TreeMap<>(page.headers().map());
		headers.remove("date");
		return headers;
	}

	@Test
	void speaksTheReadersLanguage() {
		Approval approval = undecided();
		String link = approval.link("zgc-approver");
		assertThat(this.reader.get(link).body()).contains("lang=\"zh-Hans\"", "请您审批", "北京中关村科学城", "提交答复");
		assertThat(this.reader.get(link + "?lang=ms").body()).contains("lang=\"ms\"", "Keputusan anda diperlukan");
		assertThat(this.reader.get(link + "?lang=tlh").body()).contains("请您审批");
		assertThat(this.reader.get(approval.link("mranti-approver")).body()).contains("Your decision is needed");
	}

	@Test
	void recordsOneOfTwoAnswersThatComeAtOnce() {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		String seal = this.reader.seal(link);
		var statuses = Stream.of("APPROVE", "REJECT", "APPROVE", "REJECT")
			.map((answer) -> CompletableFuture
				.supplyAsync(() -> this.reader.post(link, Map.of("seal", seal, "answer", answer, "comment", "At once"))
					.statusCode()))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(statuses).containsOnlyOnce(303).allMatch((status) -> status < 400);
		assertThat(this.approvals.decisions(approval.reference())).hasSize(1);
	}

	@Test
	void recordsBothPartiesAnswersThatComeAtOnce() {
		Approval approval = Approval.of(this.office);
		var statuses = Stream.of("mranti-approver", "zgc-approver")
			.map(approval::link)
			.map((link) -> CompletableFuture.supplyAsync(() -> this.reader.answer(link, "APPROVE", "").statusCode()))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(statuses).containsExactly(303, 303);
		assertThat(this.approvals.decisions(approval.reference())).hasSize(2);
		assertThat(this.initiatives.get(approval.reference()).status()).isEqualTo(InitiativeStatus.RUNNING);
	}

	/** Returns one that no test decides. */
	private Approval undecided() {
		if (undecided == null) {
			undecided = Approval.of(this.office);
		}
		return undecided;
	}

	private void expire(Approval approval) {
		this.jdbc
			.sql("""
					update moubridge.decision_token set expires_at = issued_at - interval '1 day', issued_at = issued_at - interval '20 days'
					where request in (select id from moubridge.approval_request where reference = ?)
					""")
			.param(approval.reference())
			.update();
	}

}
