package org.moubridge.story;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.moubridge.ProductTest;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Channel;
import org.moubridge.approval.Decision;
import org.moubridge.initiative.Certificate;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Trainings;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A training from its first idea to its end, as its people see it: over HTTP and SMTP,
 * with everything running that runs in production.
 */
@ProductTest
class TrainingStoryTests {

	@Value("${moubridge.base-url}")
	private String base;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Approvals approvals;

	@Autowired
	private Trainings trainings;

	@Test
	void mrantiLeadsATraining() {
		tellsTheStory("mranti", "zgc");
	}

	@Test
	void zgcLeadsATraining() {
		tellsTheStory("zgc", "mranti");
	}

	private void tellsTheStory(String lead, String partner) {
		String reference = proposesAndDesigns(lead, partner);
		bothDecide(reference, lead, partner);
		somePeopleRegister(reference, lead, partner);
		itIsHeld(reference, lead, partner);
		bothReview(reference, lead, partner);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.CLOSED);
	}

	private String proposesAndDesigns(String lead, String partner) {
		Clerk coordinator = clerk(lead + "-coordinator");
		String reference = coordinator.start("Incubation for deep tech");
		coordinator.works(reference, "Propose training", Map.of("seatsMin", 2));
		coordinator.works(reference, "Draft curriculum");
		clerk(partner + "-coordinator").works(reference, "Agree curriculum",
				Map.of("agreement", "RETURNED", "comment", "One more practical session"));
		coordinator.works(reference, "Draft curriculum");
		clerk(partner + "-coordinator").works(reference, "Agree curriculum", Map.of("agreement", "AGREED"));
		coordinator.works(reference, "Confirm speaker", Map.of("available", "YES", "travelNeeded", false));
		clerk(lead + "-finance").works(reference, "Plan budget");
		coordinator.works(reference, "Arrange venue");
		clerk("compliance").works(reference, "Clear content", Map.of("clearance", "CLEAR"));
		return reference;
	}

	/** One signs in and decides in Tasklist, the other follows the link in her mail. */
	private void bothDecide(String reference, String lead, String partner) {
		clerk(lead + "-approver").works(reference, "Decide", Map.of("answer", "APPROVE"));
		new LinkReader(partner + "-approver@moubridge.example").decides(reference, "APPROVE", "");
		List<Decision> decisions = this.approvals.decisions(reference);
		assertThat(decisions).extracting(Decision::party).containsExactly(lead, partner);
		assertThat(decisions).extracting(Decision::channel).containsExactly(Channel.TASKLIST, Channel.LINK);
		assertThat(decisions).extracting(Decision::contentHash)
			.containsOnly(this.initiatives.get(reference).contentHash());
		for (String reader : List.of("mranti-approver", "zgc-approver", "mranti-coordinator", "zgc-coordinator")) {
			await().until(() -> Letters.to(reader + "@moubridge.example", reference, "/initiatives/" + reference)
				.findAny()
				.isPresent());
		}
	}

	private void somePeopleRegister(String reference, String lead, String partner) {
		clerk(lead + "-coordinator").works(reference, "Register participant",
				Map.of("participantName", "Aina", "email", "aina@moubridge.example", "party", lead));
		clerk(partner + "-coordinator").works(reference, "Register participant",
				Map.of("participantName", "Lin", "email", "lin@moubridge.example", "party", partner));
		clerk(lead + "-coordinator").works(reference, "Close registration");
		clerk(lead + "-coordinator").works(reference, "Select participants");
		clerk(lead + "-coordinator").works(reference, "Decide go or no-go", Map.of("goNoGo", "GO", "materials",
				"https://files.example/slides", "joinLink", "https://meet.example/1"));
		await().until(() -> Letters.to("lin@moubridge.example", reference, "https://files.example/slides")
			.findAny()
			.isPresent());
	}

	private void itIsHeld(String reference, String lead, String partner) {
		clerk(lead + "-coordinator").works(reference, "Record attendance");
		clerk(lead + "-coordinator").works(reference, "Give feedback");
		clerk(partner + "-coordinator").works(reference, "Give feedback");
		clerk(lead + "-coordinator").works(reference, "Write organiser report");
		clerk(lead + "-finance").works(reference, "Close costs");
		assertThat(this.trainings.certificates(reference)).extracting(Certificate::kind)
			.containsExactly("CERTIFICATE", "CERTIFICATE");
		String code = this.trainings.certificates(reference).get(1).code();
		await().until(() -> Letters.to("lin@moubridge.example", reference, code).findAny().isPresent());
	}

	private void bothReview(String reference, String lead, String partner) {
		clerk(partner + "-coordinator").works(reference, "Review outcome");
		clerk(lead + "-coordinator").works(reference, "Review outcome");
		clerk(lead + "-coordinator").works(reference, "Agree next step");
	}

	private Clerk clerk(String login) {
		return new Clerk(this.base, login);
	}

}
