package org.moubridge.story;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Channel;
import org.moubridge.approval.Decision;
import org.moubridge.attack.Caller;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An exchange as its people see it: coordinators over HTTP, the approver, the participant
 * and the supervisor at the host by the links in their mails.
 */
@ProductTest
class PersonnelExchangeStoryTests {

	@Value("${moubridge.base-url}")
	private String base;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Approvals approvals;

	@Autowired
	private Entries entries;

	@Autowired
	private Robot robot;

	@Autowired
	private Office office;

	private final String participantAddress = UUID.randomUUID() + "@moubridge.example";

	private final String supervisorAddress = UUID.randomUUID() + "@moubridge.example";

	private final FormReader participant = new FormReader(this.participantAddress);

	private final FormReader supervisor = new FormReader(this.supervisorAddress);

	@Test
	void mrantiSendsAManagerToZgc() {
		tellsTheStory("mranti", "zgc");
	}

	@Test
	void zgcSendsAManagerToMranti() {
		tellsTheStory("zgc", "mranti");
	}

	@Test
	void takesNothingFromAParticipantThatHerFormDoesNotAskFor() {
		String reference = approved("mranti", "zgc");
		nominate(reference, "mranti");
		assertThat(this.participant.reads(reference)).contains("Do you accept?").doesNotContain("Budget", "Risk");
		HttpResponse<String> answer = this.participant.sends(reference,
				Map.of("accepts", "YES", "consentTransfer", "YES", "nda", "YES", "budget", "1", "readiness", "GO"));
		assertThat(answer.statusCode()).isNotEqualTo(303);
		assertThat(this.office.open(reference)).containsExactly("Accept exchange");
		assertThat(this.entries.of(reference, "acceptances")).isEmpty();
	}

	private void tellsTheStory(String lead, String partner) {
		String reference = approved(lead, partner);
		somebodyIsPrepared(reference, lead, partner);
		sheIsThere(reference, lead);
		sheIsBack(reference, lead, partner);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.CLOSED);
	}

	private String approved(String lead, String partner) {
		String reference = propose(lead);
		clerk(lead + "-coordinator").works(reference, "Propose exchange");
		clerk(partner + "-coordinator").works(reference, "Answer host request",
				Map.of("supervisors", List.of(Map.of("name", "Chen Yu", "email", this.supervisorAddress))));
		clerk(lead + "-coordinator").works(reference, "Release people");
		clerk(lead + "-finance").works(reference, "Confirm exchange budget");
		this.robot.until(reference, "Decide");
		clerk(lead + "-approver").works(reference, "Decide", Map.of("answer", "APPROVE"));
		new LinkReader(partner + "-approver@moubridge.example").decides(reference, "APPROVE", "");
		await().until(() -> this.initiatives.get(reference).status() == InitiativeStatus.RUNNING);
		assertThat(this.approvals.decisions(reference)).extracting(Decision::channel)
			.containsExactly(Channel.TASKLIST, Channel.LINK);
		return reference;
	}

	private void nominate(String reference, String lead) {
		clerk(lead + "-coordinator").works(reference, "Nominate participants",
				Map.of("participants",
						List.of(Map.of("name", "Aina", "passportName", "AINA BINTI ALI", "position", "Manager",
								"employer", "The park", "nationality", "Malaysian", "passportExpiry", "2030-01-01",
								"email", this.participantAddress, "party", lead))));
	}

	private void somebodyIsPrepared(String reference, String lead, String partner) {
		nominate(reference, lead);
		this.participant.fillsIn(reference, Map.of("accepts", "YES", "consentTransfer", "YES", "nda", "YES"));
		clerk(partner + "-coordinator").works(reference, "Prepare host onboarding");
		this.robot.until(reference, "Check exchange readiness");
		clerk(lead + "-coordinator").works(reference, "Check exchange readiness", Map.of("readiness", "GO"));
	}

	private void sheIsThere(String reference, String lead) {
		LocalDate first = LocalDate.now();
		this.supervisor.fillsIn(reference,
				Map.of("arrived", "YES", "actualStart", first.toString(), "inductionDone", "YES"));
		this.office.timeComesFor(reference, "BoundaryEvent_ThirtyDaysPassed");
		this.participant.fillsIn(reference, Map.of("progress", "GREEN", "highlights", "Two incubators visited"));
		this.supervisor.fillsIn(reference, Map.of("hostProgress", "GREEN"));
		clerk(lead + "-coordinator").works(reference, "Follow stay", Map.of("stayEvent", "LEAVES"));
		this.supervisor.fillsIn(reference,
				Map.of("actualEnd", first.plusDays(44).toString(), "accessRevoked", "YES", "assetsReturned", "YES"));
		assertThat(this.entries.of(reference, "participants")).singleElement()
			.satisfies((one) -> assertThat(one.fields()).containsEntry("days", 45).containsKey("leadDays"));
	}

	private void sheIsBack(String reference, String lead, String partner) {
		this.participant.fillsIn(reference, Map.of("practice1", "One desk for all permits", "practice2",
				"Alumni mentors", "practice3", "Rent by stage", "exchangeRating", 5));
		this.supervisor.fillsIn(reference,
				Map.of("contribution", "A new intake form", "conduct", "GOOD", "hostAgain", "YES"));
		clerk(lead + "-coordinator").works(reference, "Hold knowledge session");
		clerk(partner + "-coordinator").works(reference, "Review outcome");
		clerk(lead + "-coordinator").works(reference, "Review outcome");
		clerk(lead + "-coordinator").works(reference, "Agree next step");
		await().until(() -> this.initiatives.get(reference).status() == InitiativeStatus.CLOSED);
	}

	private String propose(String lead) {
		HttpResponse<String> answer = Caller.withBasic(this.base, lead + "-coordinator")
			.post("/v1/initiatives",
					"{\"mou\":\"MOU-2024-001\",\"stream\":\"personnel-exchange\",\"title\":\"Park managers\"}");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		try {
			return new ObjectMapper().readTree(answer.body()).path("reference").asText();
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private Clerk clerk(String login) {
		return new Clerk(this.base, login);
	}

}
