package org.moubridge.story;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Parts;
import org.moubridge.link.Mailbox;
import org.moubridge.link.Reader;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The landing of a company as its people see it: the coordinators in Tasklist, the
 * company and its mentor by the links in their mails.
 */
@ProductTest
class SoftLandingStoryTests {

	private static final Pattern LINK = Pattern.compile("/task/[\\w-]{43}");

	private static final ObjectMapper JSON = new ObjectMapper();

	@Value("${moubridge.base-url}")
	private String base;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Parts parts;

	@Autowired
	private Robot robot;

	@Autowired
	private Office office;

	private Reader browser;

	private Mailbox company;

	@BeforeEach
	void openBrowser() {
		this.browser = new Reader(this.base);
		this.company = new Mailbox(UUID.randomUUID() + "@moubridge.example");
	}

	@Test
	void aCompanyLandsAtThePartner() {
		String reference = applies();
		isAssessed(reference);
		bothApproveTheOffer(reference);
		clerk("zgc-coordinator").works(reference, "Draft landing plan", Map.of("planServices", "Space and mentoring"));
		String link = link(this.company, "Answer landing plan");
		assertThat(this.browser.get(link + "?lang=en").body()).contains("Space and mentoring")
			.doesNotContain("Owned by its founders");
		sends(link, Map.of("planAnswer", "ACCEPT", "signatory", "Aisyah", "confidentialityAgreed", true));
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.RUNNING);
		clerk("zgc-coordinator").works(reference, "Name providers");
		this.robot.until(reference, "Confirm arrival");
		clerk("zgc-coordinator").works(reference, "Confirm arrival", Map.of("arrival", "ARRIVED"));
		clerk("zgc-coordinator").works(reference, "Log services", Map.of("serviceCourse", "NEXT"));
		clerk("mranti-coordinator").works(reference, "Review midway");
		clerk("zgc-coordinator").works(reference, "Review midway");
		this.robot.until(reference, "Decide graduation");
		clerk("mranti-coordinator").works(reference, "Decide graduation");
		clerk("zgc-coordinator").works(reference, "Decide graduation");
		isRatedAndReviewed(reference);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.CLOSED);
	}

	@Test
	void theCompanyWithdrawsByItsLinkAndNobodyElseDoesItByLooking() {
		String reference = invites();
		String link = link(this.company, "If your plans change");
		String application = link(this.company, "Apply for landing");
		for (int visit = 0; visit < 2; visit++) {
			assertThat(this.browser.get(link + "?lang=en").body()).contains("Withdraws the company");
			this.browser.send("HEAD", link, "");
		}
		assertThat(this.browser.post(link, Map.of("values", "{\"withdrawalSure\": true}")).statusCode()).isEqualTo(422);
		assertThat(submit(link, Map.of("withdrawalReason", "STRATEGY")).statusCode()).isEqualTo(422);
		assertThat(submit(link, Map.of("withdrawalReason", "STRATEGY", "withdrawalSure", true, "midTerm", "EXIT"))
			.statusCode()).isNotEqualTo(303);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.DRAFT);
		sends(link, Map.of("withdrawalReason", "STRATEGY", "withdrawalSure", true));
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.CANCELLED);
		assertThat(this.parts.get(reference, "withdraw-company")).containsEntry("withdrawalReason", "STRATEGY");
		assertThat(this.office.isOver(reference)).isTrue();
		assertThat(this.browser.get(application + "?lang=en").body()).doesNotContain("name=\"seal\"");
		Awaitility.await()
			.until(() -> this.company.texts().stream().anyMatch((mail) -> mail.contains("does not go on")));
	}

	private String invites() {
		String reference = clerk("mranti-coordinator").start("soft-landing", "Sawit Robotics");
		clerk("mranti-coordinator").works(reference, "Invite company",
				Map.of("name", "Aisyah", "email", this.company.address(), "language", "en"));
		return reference;
	}

	private String applies() {
		String reference = invites();
		Map<String, Object> application = new HashMap<>(Map.of("companyName", "Sawit Robotics", "registrationNumber",
				"20240101", "country", "Malaysia", "foundedYear", 2019, "staffCount", 12, "revenueBand", "SMALL",
				"product", "Robots for palm oil", "productStage", "MARKET", "readinessLevel", 8));
		application.putAll(Map.of("companySector", "Robotics", "cityWanted", "Beijing", "landingGoal", "SELL",
				"arrivalWanted", "2027-05-03", "endWanted", "2028-04-28", "servicesWanted", "Introductions",
				"companyReferences", "A plantation", "consent", true));
		application.put("team", List.of(Map.of("name", "Aisyah", "email", this.company.address())));
		sends(link(this.company, "Apply for landing"), application);
		clerk("mranti-coordinator").works(reference, "Check application", Map.of("documentsComplete", "YES"));
		clerk("mranti-coordinator").works(reference, "Examine company",
				Map.of("referral", "REFER", "ownership", "Owned by its founders"));
		clerk("mranti-coordinator").works(reference, "Propose landing");
		return reference;
	}

	/** The mentor reads the application, not what the home party found out. */
	private void isAssessed(String reference) {
		var mentor = new Mailbox(UUID.randomUUID() + "@moubridge.example");
		clerk("zgc-coordinator").works(reference, "Answer referral", Map.of("capacity", "FREE"));
		clerk("zgc-coordinator").works(reference, "Name mentor",
				Map.of("name", "Lin", "email", mentor.address(), "language", "zh"));
		String link = link(mentor, "提交导师意见");
		assertThat(this.browser.get(link).body()).contains("Robots for palm oil", "是否适合本地行业")
			.doesNotContain("Owned by its founders", this.company.address());
		sends(link, Map.of("mentorFit", "It fits", "mentorScore", 4));
		clerk("zgc-coordinator").works(reference, "Assess market");
		this.robot.until(reference, "Interview company");
		clerk("zgc-coordinator").works(reference, "Interview company", Map.of("admission", "OFFER"));
		clerk("zgc-coordinator").works(reference, "Draft offer");
	}

	private void bothApproveTheOffer(String reference) {
		clerk("mranti-approver").works(reference, "Decide", Map.of("answer", "APPROVE"));
		new LinkReader("zgc-approver@moubridge.example").decides(reference, "APPROVE", "");
	}

	private void isRatedAndReviewed(String reference) {
		sends(link(this.company, "Rate landing"), Map.of("rateWorkspace", "5", "rateMentoring", "4",
				"rateIntroductions", "5", "rateSetUp", "3", "rateEvent", "NOT_USED", "recommendation", 9));
		assertThat(this.parts.get(reference, "rate-landing")).containsEntry("recommendation", 9);
		this.robot.toTheEnd(reference, Map.of());
	}

	/** Waits for the mail with these words and returns its link. */
	private String link(Mailbox mailbox, String words) {
		return Awaitility.await()
			.until(() -> mailbox.texts().stream().filter((mail) -> mail.contains(words)).map((mail) -> {
				Matcher link = LINK.matcher(mail);
				return link.find() ? link.group() : "";
			}).filter((link) -> !link.isEmpty()).findFirst().orElse(""), (link) -> !link.isEmpty());
	}

	private void sends(String link, Map<String, Object> values) {
		HttpResponse<String> answer = submit(link, values);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
	}

	private HttpResponse<String> submit(String link, Map<String, Object> values) {
		return this.browser.post(link,
				Map.of("seal", this.browser.seal(link), "consent", "yes", "values", json(values)));
	}

	private static String json(Map<String, Object> values) {
		try {
			return JSON.writeValueAsString(values);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Clerk clerk(String login) {
		return new Clerk(this.base, login);
	}

}
