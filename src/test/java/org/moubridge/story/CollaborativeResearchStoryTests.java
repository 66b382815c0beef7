package org.moubridge.story;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.moubridge.FormFiller;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.attack.Caller;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Parts;
import org.moubridge.link.Mailbox;
import org.moubridge.link.Reader;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Joint research from its concept to its outputs, as its people see it: coordinators and
 * officers over HTTP, investigators and reviewers from their mailboxes.
 */
@ProductTest
class CollaborativeResearchStoryTests {

	private static final String PLACE = UUID.randomUUID() + "@moubridge.example";

	@Value("${moubridge.base-url}")
	private String base;

	@Autowired
	private Robot robot;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Parts parts;

	@Test
	void mrantiLeadsJointResearch() {
		String reference = bothWantTheProposal();
		itIsAssessed(reference);
		bothApproveAndSign(reference);
		theMilestoneIsReached(reference);
		theResultsAreRegistered(reference);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.CLOSED);
	}

	private String bothWantTheProposal() {
		String reference = clerk("mranti-coordinator").start("collaborative-research", "Thin films on glass");
		clerk("mranti-coordinator").works(reference, "Write concept note",
				Map.of("investigators", List.of(guest("aina", "mranti", "ms"), guest("lin", "zgc", "zh"))));
		this.robot.until(reference, "Decide on concept");
		for (String party : List.of("mranti", "zgc")) {
			clerk(party + "-coordinator").works(reference, "Decide on concept");
		}
		String contribution = """
				{"ownWorkPackages": "Coating, months 1 to 6", "ownTeam": "Five people", "ownBudget": "MYR 1,000",
				 "ownData": "Measurements", "ownBackgroundIp": "A coating process"}""";
		assertThat(page("lin").body()).contains("您的工作包");
		String link = new Mailbox("aina" + PLACE).link();
		assertThat(send(link, contribution.replace("{", "{\"title\": \"Mine\", ")).statusCode()).isEqualTo(422);
		answers("aina", 1, contribution);
		answers("lin", 1, contribution);
		Map<String, Object> milestone = new HashMap<>(Map.of("title", "Prototype", "party", "mranti", "deliverable",
				"A pane", "acceptanceCriterion", "It holds", "plannedSpend", "1000.00"));
		milestone.put("date", LocalDate.now().plusDays(FormFiller.FIRST_DAY).toString());
		clerk("mranti-coordinator").works(reference, "Write full proposal", Map.of("milestones", List.of(milestone)));
		return reference;
	}

	private void itIsAssessed(String reference) {
		clerk("zgc-coordinator").works(reference, "Name reviewers",
				Map.of("reviewers", List.of(guest("ho", "mranti", "en"), guest("tan", "zgc", "en"))));
		for (String reviewer : List.of("ho", "tan")) {
			answers(reviewer, 1, """
					{"conflictOfInterest": "NO", "excellence": 5, "impact": 4, "feasibility": 4,
					 "reviewComments": "Worth doing"}""");
		}
		for (String party : List.of("mranti", "zgc")) {
			clerk(party + "-finance").works(reference, "Check finances");
		}
		this.robot.until(reference, "Hold joint panel");
		clerk("mranti-coordinator").works(reference, "Hold joint panel",
				Map.of("panelDecision", "APPROVE_WITH_CONDITIONS", "panelConditions", "A data plan by June"));
	}

	private void bothApproveAndSign(String reference) {
		clerk("mranti-approver").works(reference, "Decide", Map.of("answer", "APPROVE"));
		new LinkReader("zgc-approver@moubridge.example").decides(reference, "APPROVE", "");
		this.robot.until(reference, "Sign contract");
		String hash = this.initiatives.get(reference).contentHash();
		clerk("mranti-approver").works(reference, "Sign contract", Map.of("termsCode", hash.substring(0, 8)));
		clerk("zgc-approver").works(reference, "Sign contract");
		assertThat(this.parts.get(reference, "agreement")).containsEntry("agreementHash", hash);
	}

	private void theMilestoneIsReached(String reference) {
		answers("aina", "kickOffDate", """
				{"kickOffDate": "%s", "planConfirmed": "As proposed", "kpiBaseline": "None yet",
				 "meetingRhythm": "Monthly"}""".formatted(LocalDate.now()));
		clerk("mranti-coordinator").task(reference, "Report milestone");
		answers("aina", "achievedPercent", """
				{"achievedPercent": 100, "deliveredOn": "%s", "evidence": "In the laboratory", "spend": "1250.00",
				 "riskRag": "GREEN"}""".formatted(LocalDate.now().plusDays(FormFiller.FIRST_DAY)));
		clerk("zgc-coordinator").works(reference, "Review milestone");
		for (String party : List.of("mranti", "zgc")) {
			clerk(party + "-coordinator").works(reference, "Decide at gate");
		}
		assertThat(Caller.withSession(this.base, "zgc-coordinator").get("/initiatives/" + reference).body())
			.contains("Planned spend: 1,000.00", "Spent: 1,250.00", "accepted");
	}

	private void theResultsAreRegistered(String reference) {
		answers("aina", "finalSummary", """
				{"finalSummary": "It holds", "outputs": [{"kind": "FILING", "title": "A coating", "reference": "PI-1"}],
				 "jointPublications": 1, "jointFilings": 1, "peopleTrained": 3, "peopleExchanged": 2,
				 "companiesInvolved": 1, "complianceIncidents": 0, "trlReached": 6, "followOnFunding": "0"}""");
		this.robot.toTheEnd(reference, Map.of());
	}

	/** Somebody without an account follows her newest link and sends its form. */
	private void answers(String name, int mails, String values) {
		String link = new Mailbox(name + PLACE).link(mails);
		assertThat(send(link, values).statusCode()).isEqualTo(303);
	}

	/** Follows the link whose form has this field. */
	private void answers(String name, String field, String values) {
		String link = org.awaitility.Awaitility.await()
			.atMost(java.time.Duration.ofSeconds(60))
			.until(() -> new Mailbox(name + PLACE).links()
				.stream()
				.filter((one) -> new Reader(this.base).get(one).body().contains(field))
				.reduce((first, second) -> second)
				.orElse(null), (found) -> found != null);
		assertThat(send(link, values).statusCode()).isEqualTo(303);
	}

	private HttpResponse<String> send(String link, String values) {
		var reader = new Reader(this.base);
		return reader.post(link, Map.of("seal", reader.seal(link), "consent", "yes", "values", values));
	}

	private HttpResponse<String> page(String name) {
		return new Reader(this.base).get(new Mailbox(name + PLACE).link());
	}

	private Clerk clerk(String login) {
		return new Clerk(this.base, login);
	}

	private static Map<String, Object> guest(String name, String party, String language) {
		return Map.of("name", name, "institution", "Institute", "party", party, "email", name + PLACE, "language",
				language);
	}

}
