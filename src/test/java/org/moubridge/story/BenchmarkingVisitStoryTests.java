package org.moubridge.story;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Decision;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;
import org.moubridge.link.Mailbox;
import org.moubridge.link.Reader;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A comparison of two parks from the first question to the last action, as its people see
 * it: over HTTP and SMTP; those who know the figures have no account.
 */
@ProductTest
class BenchmarkingVisitStoryTests {

	@Value("${moubridge.base-url}")
	private String base;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Approvals approvals;

	@Autowired
	private Entries entries;

	@Autowired
	private Office office;

	@Autowired
	private Robot robot;

	private Mailbox statistician;

	private Mailbox incubator;

	@BeforeEach
	void openMailboxes() {
		this.statistician = new Mailbox("figures-" + UUID.randomUUID() + "@moubridge.example");
		this.incubator = new Mailbox("incubator-" + UUID.randomUUID() + "@moubridge.example");
	}

	@Test
	void mrantiVisitsZgc() {
		tellsTheStory("mranti", "zgc");
	}

	@Test
	void zgcVisitsMranti() {
		tellsTheStory("zgc", "mranti");
	}

	private void tellsTheStory(String lead, String partner) {
		String reference = agreesTheTerms(lead, partner);
		bothDecide(reference, lead, partner);
		bothGiveTheirFigures(reference, lead, partner);
		theVisitIsHeld(reference, lead, partner);
		bothReport(reference, lead, partner);
		somethingComesOfIt(reference, lead, partner);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.CLOSED);
	}

	private String agreesTheTerms(String lead, String partner) {
		Clerk coordinator = clerk(lead + "-coordinator");
		String reference = coordinator.start("benchmarking-visit", "How long do firms stay?");
		coordinator.works(reference, "Propose visit", Map.of("exchangeType", "BOTH"));
		coordinator.works(reference, "Draft terms", Map.of("indicatorsRequested", 2, "indicatorsOffered", 1));
		coordinator.works(reference, "Balance terms", Map.of("indicatorsRequested", 1, "indicatorsOffered", 1));
		clerk(partner + "-coordinator").works(reference, "Agree terms");
		coordinator.works(reference, "Define indicators", Map.of("indicators", List.of(indicator())));
		clerk(partner + "-coordinator").works(reference, "Review indicators");
		return reference;
	}

	private Map<String, Object> indicator() {
		return Map.of("code", "STAY-1", "unit", "years", "definition", "Median stay of a tenant", "definitionZh",
				"租户平均入驻年限", "period", "2025", "sensitivity", "NORMAL", "ownerPartner", "Chen Shuju",
				"ownerPartnerEmail", this.statistician.address());
	}

	private void bothDecide(String reference, String lead, String partner) {
		this.robot.until(reference, "Decide");
		clerk(lead + "-approver").works(reference, "Decide", Map.of("answer", "APPROVE"));
		new LinkReader(partner + "-approver@moubridge.example").decides(reference, "APPROVE", "");
	}

	/**
	 * One answers in Tasklist, the other has no account and follows the link in a mail.
	 */
	private void bothGiveTheirFigures(String reference, String lead, String partner) {
		String link = this.statistician.link();
		assertThat(new Reader(this.base).get(link + "?lang=en").body()).contains("Median stay of a tenant");
		assertThat(sends(link, "{\"figureAvailable\": \"YES\"}").statusCode()).isNotEqualTo(303);
		String figure = "{\"figureAvailable\": \"YES\", \"figureValue\": \"3.4\", \"figureSource\": \"Lease register\"}";
		assertThat(sends(link, figure).statusCode()).isEqualTo(303);
		assertThat(new Reader(this.base).get(link + "?lang=en").body()).doesNotContain("Median stay of a tenant");
		clerk(lead + "-coordinator").works(reference, "Give figure", Map.of("figureValue", "2.9"));
		clerk(lead + "-coordinator").works(reference, "Validate figure", Map.of("acceptedValue", "3.4"));
		clerk(partner + "-coordinator").works(reference, "Validate figure", Map.of("acceptedValue", "2.9"));
		assertThat(this.entries.standing(reference, "figures")).extracting((one) -> one.text("acceptedValue"))
			.containsExactly("2.9", "3.4");
		clerk(lead + "-coordinator").works(reference, "Analyse gaps");
	}

	private void theVisitIsHeld(String reference, String lead, String partner) {
		clerk(lead + "-coordinator").works(reference, "Request visit");
		clerk(partner + "-coordinator").works(reference, "Answer visit request");
		clerk(partner + "-coordinator").works(reference, "Plan itinerary");
		clerk("compliance").works(reference, "Screen visitors");
		this.robot.until(reference, "Send briefing pack");
		clerk(partner + "-coordinator").works(reference, "Send briefing pack");
		clerk(partner + "-coordinator").works(reference, "Record visit", Map.of("visitDays", 2, "visitorsCame", 1));
	}

	private void bothReport(String reference, String lead, String partner) {
		clerk(lead + "-coordinator").works(reference, "Debrief findings");
		clerk(partner + "-coordinator").works(reference, "Debrief findings");
		clerk(partner + "-coordinator").works(reference, "Agree actions",
				Map.of("actions", List.of(Map.of("what", "Offer longer leases", "name", "Nurul", "email",
						this.incubator.address(), "party", lead, "due", "2027-06-30"))));
		clerk(lead + "-coordinator").works(reference, "Write joint report", Map.of("releaseClass", "PUBLIC"));
		clerk(lead + "-approver").works(reference, "Decide", Map.of("answer", "APPROVE"));
		new LinkReader(partner + "-approver@moubridge.example").decides(reference, "APPROVE", "");
		String hash = this.initiatives.get(reference).contentHash();
		assertThat(this.approvals.decisions(reference)
			.stream()
			.filter((one) -> one.contentHash().equals(hash))
			.map(Decision::party)).containsExactly(lead, partner);
	}

	private void somethingComesOfIt(String reference, String lead, String partner) {
		await().until(() -> this.initiatives.get(reference).status() == InitiativeStatus.RUNNING);
		this.office.timeComesFor(reference, "IntermediateCatchEvent_CheckDue");
		String report = "{\"actionStatus\": \"DONE\", \"doneOn\": \"2027-05-02\", \"actionEvidence\": \"New contracts\"}";
		assertThat(sends(this.incubator.link(), report).statusCode()).isEqualTo(303);
		clerk(partner + "-coordinator").works(reference, "Review outcome");
		clerk(lead + "-coordinator").works(reference, "Review outcome");
		clerk(lead + "-coordinator").works(reference, "Agree next step");
		await().until(() -> this.office.isOver(reference));
	}

	private HttpResponse<String> sends(String link, String values) {
		var reader = new Reader(this.base);
		return reader.post(link + "?lang=en", Map.of("seal", reader.seal(link), "values", values, "consent", "yes"));
	}

	private Clerk clerk(String login) {
		return new Clerk(this.base, login);
	}

}
