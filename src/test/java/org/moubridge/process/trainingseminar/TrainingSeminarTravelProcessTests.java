package org.moubridge.process.trainingseminar;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.TrainingLife;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.Registration;
import org.moubridge.initiative.Trainings;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Who travels to a training is prepared for it, and what happens when she cannot. */
@ProductTest
class TrainingSeminarTravelProcessTests {

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife life;

	@Autowired
	private Robot robot;

	@Autowired
	private Entries entries;

	@Autowired
	private Trainings trainings;

	@Test
	void preparesTheJourneyOfASpeakerBeforeAnybodyIsToldHowToJoin() {
		String reference = decided(true, false);
		assertThat(this.office.open(reference)).containsExactly("Describe journey");
		assertThat(this.office.mails(reference)).doesNotContain("JOINING_INFORMATION aina@moubridge.example");
		this.robot.until(reference, "Record attendance");
		assertThat(traveller(reference).status()).isEqualTo("READY");
		assertThat(this.office.mails(reference)).contains("JOINING_INFORMATION aina@moubridge.example");
		assertThat(joining(reference)).doesNotContain("by video");
	}

	@ParameterizedTest
	@CsvSource({ "Obtain travel authority, authority", "Obtain visa or pass, visa" })
	void letsASpeakerTeachFromAfarWhoWasRefused(String task, String field) {
		String reference = decided(true, false);
		refuse(reference, task, field);
		assertThat(this.office.shown(this.office.task(reference, "Rearrange session")).get("traveller").toString())
			.contains("cannot travel", "Session: 1");
		this.life.lead(reference, "Rearrange session", Map.of("sessionChange", "REMOTE"));
		this.office.settle(reference);
		assertThat(this.office.open(reference)).containsExactly("Record attendance");
		assertThat(joining(reference)).contains("the speaker joins by video");
		assertThat(this.entries.of(reference, "sessionChanges")).singleElement()
			.satisfies((change) -> assertThat(change.text("sessionChange")).isEqualTo("REMOTE"));
	}

	@Test
	void letsAnotherSpeakerTakeOver() {
		String reference = decided(true, false);
		refuse(reference, "Obtain travel authority", "authority");
		assertThat(this.office.refusal("mranti-coordinator", reference, "Rearrange session",
				Map.of("sessionChange", "SWAP", "sessionSpeaker", "")))
			.isEqualTo("Who teaches instead is missing.");
		this.life.lead(reference, "Rearrange session", Map.of("sessionChange", "SWAP", "sessionSpeaker", "Chen Yu"));
		this.office.settle(reference);
		assertThat(joining(reference)).contains("Chen Yu").doesNotContain("by video");
		assertThat(this.office.shown(this.office.task(reference, "Record attendance")).get("session").toString())
			.contains("Chen Yu");
		assertThat(traveller(reference).status()).isEqualTo(Entry.DROPPED);
	}

	@Test
	void letsAParticipantJoinByVideoWhoWasRefused() {
		String reference = decided(false, true);
		assertThat(traveller(reference).label()).isEqualTo("Aina");
		refuse(reference, "Obtain travel authority", "authority");
		assertThat(this.office.refusal("mranti-coordinator", reference, "Rearrange session",
				Map.of("sessionChange", "SWAP", "sessionSpeaker", "Chen Yu")))
			.startsWith("Only a speaker can be replaced");
		this.life.lead(reference, "Rearrange session", Map.of("sessionChange", "REMOTE"));
		this.office.settle(reference);
		assertThat(traveller(reference).status()).isEqualTo("REMOTE");
		assertThat(joining(reference)).contains("You take part by video.");
		assertThat(this.entries.of(reference, "sessionChanges")).isEmpty();
	}

	@Test
	void prepareNoJourneyToATrainingThatIsHeldOnline() {
		String reference = selected(true, false);
		this.life.lead(reference, "Decide go or no-go", Map.of("goNoGo", "CONVERT_ONLINE", "reason", "Few seats"));
		this.life.approve(reference);
		this.life.select(reference);
		this.life.lead(reference, "Decide go or no-go", Map.of("goNoGo", "GO"));
		this.office.settle(reference);
		assertThat(this.office.open(reference)).containsExactly("Record attendance");
		assertThat(this.entries.of(reference, "travellers")).isEmpty();
	}

	private void refuse(String reference, String task, String field) {
		this.robot.until(reference, "Rearrange session",
				Map.of("Describe journey",
						Map.of("destination", "CN", "nationality", "MY", "purpose", "RESEARCH", "stayDays", 60), task,
						Map.of(field, "REFUSED")));
	}

	private String decided(boolean speaker, boolean participant) {
		String reference = selected(speaker, participant);
		this.life.lead(reference, "Decide go or no-go", Map.of("goNoGo", "GO"));
		this.office.settle(reference);
		return reference;
	}

	private String selected(boolean speaker, boolean participant) {
		String reference = this.life.agreed("mranti");
		this.life.prepare(reference, Map.of("available", "YES", "travelNeeded", speaker));
		this.life.approve(reference);
		this.life.register(reference, "Aina");
		this.life.lead(reference, "Close registration", Map.of());
		Registration aina = this.trainings.registrations(reference).get(0);
		this.life.lead(reference, "Select participants", Map.of("selection",
				List.of(Map.of("registration", aina.id().toString(), "decision", "ACCEPTED", "travels", participant))));
		this.office.settle(reference);
		return reference;
	}

	private Entry traveller(String reference) {
		return this.entries.of(reference, "travellers").get(0);
	}

	private String joining(String reference) {
		return this.office.comments(reference, "JOINING_INFORMATION").get(0);
	}

}
