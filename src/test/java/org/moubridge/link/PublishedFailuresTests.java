package org.moubridge.link;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.moubridge.MailServer;
import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.access.People;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Decision;
import org.moubridge.browser.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What went wrong with decisions by link in products elsewhere, as others published it;
 * each failure has a test of its name, and none happens here.
 */
@ProductTest
class PublishedFailuresTests {

	private static final Pattern ADDRESS = Pattern.compile("(?:href|action)=\"(/decide/[^\"]+)\"");

	@Autowired
	private Office office;

	@Autowired
	private Approvals approvals;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Value("${moubridge.base-url}")
	private String base;

	private Reader reader;

	@BeforeEach
	void openBrowser() {
		this.reader = new Reader(this.base);
	}

	/** Security scanners open every link in a mail before a person does. */
	@Test
	void scannerApprovesByGet() {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		Stream
			.of("", "?answer=APPROVE", "?answer=APPROVE&comment=ok&seal=" + this.reader.seal(link), "/take-back",
					"/fresh-link", "/question?question=Why")
			.forEach((path) -> assertThat(this.reader.get(link + path).statusCode()).isEqualTo(200));
		assertThat(this.approvals.decisions(approval.reference())).isEmpty();
	}

	/**
	 * Where a mail had an "approve" link beside a "reject" link, scanners opened both.
	 */
	@Test
	void scannerOpensAcceptAndDecline() {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		assertThat(MailServer.mailsTo("zgc-approver@moubridge.example")).isNotEmpty();
		assertThat(approval.linksInNewestMail("zgc-approver")).containsExactly(link);
		HttpResponse<String> page = this.reader.get(link);
		ADDRESS.matcher(page.body())
			.results()
			.map((found) -> found.group(1).replace("&amp;", "&"))
			.forEach(this.reader::get);
		assertThat(this.approvals.decisions(approval.reference())).isEmpty();
	}

	/** One-time links were used up by the scanner before the person came. */
	@Test
	void scannerBurnsTheLink() {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		for (int visit = 0; visit < 20; visit++) {
			this.reader.get(link);
			this.reader.send("HEAD", link, "");
		}
		assertThat(this.reader.answer(link, "APPROVE", "").statusCode()).isEqualTo(303);
	}

	/**
	 * A product ignored HEAD, and scanners came with GET; others post forms they find.
	 */
	@Test
	void headOnlyDefence() {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		for (String method : List.of("HEAD", "GET", "OPTIONS", "PUT", "PATCH", "DELETE")) {
			assertThat(this.reader.send(method, link, "").statusCode()).as(method).isLessThan(500);
		}
		String seal = this.reader.seal(link);
		assertThat(this.reader.post(link, Map.of("seal", seal)).statusCode()).isEqualTo(422);
		assertThat(this.reader.post(link, Map.of("answer", "APPROVE")).statusCode()).isEqualTo(400);
		assertThat(this.approvals.decisions(approval.reference())).isEmpty();
	}

	/** Scanners run scripts, wait, and press what looks like a button. */
	@Test
	void scannerRunsJavaScript() {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		try (Visitor scanner = Visitor.atDesk(this.base)) {
			Page page = scanner.open(link);
			page.clock().runFor(60_000);
			assertThat(page.evaluate("document.scripts.length")).isEqualTo(0);
			assertThat(page.locator("input[name=answer]:checked").count()).isZero();
			page.locator("form#answer button").click();
			page.evaluate("document.querySelectorAll('form').forEach((form) => form.submit())");
			page.waitForLoadState();
		}
		assertThat(this.approvals.decisions(approval.reference())).isEmpty();
		assertThat(this.reader.answer(link, "APPROVE", "").statusCode()).isEqualTo(303);
	}

	/**
	 * A forwarded mail let anybody approve. Below the limit a link speaks for its person
	 * only, and she gets the receipt; above it, it does not approve.
	 */
	@Test
	void forwardedMailApproves() {
		Approval below = Approval.of(this.office);
		new Reader(this.base, "203.0.113.50").answer(below.link("zgc-approver"), "APPROVE", "From somewhere else");
		assertThat(this.approvals.decisions(below.reference())).singleElement()
			.returns("zgc-approver", Decision::approver);
		assertThat(this.office.mails(below.reference())).contains("DECISION_RECEIPT zgc-approver@moubridge.example");
		Approval above = Approval.of(this.office, Map.of("riskLevel", "HIGH", "need", "Only for who signs in"));
		String link = above.link("zgc-approver");
		assertThat(this.reader.get(link + "?lang=en").body()).contains("Sign in to read and decide")
			.doesNotContain("Only for who signs in", "name=\"answer\"");
		this.reader.post(link, Map.of("answer", "APPROVE", "comment", "Forwarded", "seal",
				this.reader.seal(below.link("mranti-approver"))));
		assertThat(this.approvals.decisions(above.reference())).isEmpty();
	}

	/** A page named who had changed the row last as the one who decided. */
	@Test
	void stalePageNamesTheWrongDecider(@Autowired IdentityService identity) {
		try (SecondApprover colleague = SecondApprover.joins(this.people, identity)) {
			Approval approval = Approval.of(this.office);
			String stale = approval.link("zgc-approver");
			approval.link(SecondApprover.ID);
			approval.answer(SecondApprover.ID, "APPROVE", "Decided by her");
			this.jdbc.sql("update moubridge.initiative set updated_at = now() where reference = ?")
				.param(approval.reference())
				.update();
			assertThat(this.reader.get(stale + "?lang=en").body()).contains("Already answered for your party",
					"zgc-approver-2,", "Decided by her", "Approved");
		}
	}

	/** Two answers to the same question were both taken. */
	@Test
	void twoApproversAnswerAtOnce(@Autowired IdentityService identity) {
		try (SecondApprover colleague = SecondApprover.joins(this.people, identity)) {
			Approval approval = Approval.of(this.office);
			String one = approval.link("zgc-approver");
			String other = approval.link(SecondApprover.ID);
			List<Integer> statuses = Stream.of(Map.entry(one, "APPROVE"), Map.entry(other, "REJECT"))
				.map((sent) -> CompletableFuture
					.supplyAsync(() -> this.reader.answer(sent.getKey(), sent.getValue(), "At once").statusCode()))
				.toList()
				.stream()
				.map(CompletableFuture::join)
				.toList();
			assertThat(statuses).containsOnlyOnce(303);
			assertThat(this.approvals.decisions(approval.reference())).hasSize(1);
		}
	}

}
