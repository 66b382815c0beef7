package org.moubridge.process.trainingseminar;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.initiative.Certificate;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Parts;
import org.moubridge.initiative.Trainings;
import org.moubridge.initiative.Registration;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The days of the training, and what is done after them. */
@ProductTest
class TrainingSeminarDeliveryProcessTests {

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife life;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Trainings trainings;

	@Autowired
	private Parts parts;

	@Test
	void invitesTheParticipantsAndRecordsEachSession() {
		String reference = this.life.described("mranti");
		this.life.lead(reference, "Draft curriculum", Map.of("sessions", List.of(session("Opening"), session("Labs"))));
		this.life.agree(reference);
		this.life.lead(reference, "Confirm speaker", Map.of("available", "YES"));
		this.life.prepare(reference);
		this.life.approve(reference);
		this.life.register(reference, "Aina");
		this.life.select(reference);
		this.life.lead(reference, "Decide go or no-go", Map.of("goNoGo", "GO"));
		this.office.settle(reference);
		assertThat(this.office.mails(reference)).contains("JOINING_INFORMATION aina@moubridge.example");
		assertThat(this.office.open(reference)).containsExactly("Record attendance", "Record attendance");
		this.life.lead(reference, "Record attendance", Map.of());
		this.life.lead(reference, "Record attendance", Map.of());
		assertThat(this.office.open(reference)).containsExactly("Give feedback");
	}

	@Test
	void certifiesThoseWhoCameAndGaveFeedback() {
		String reference = this.life.running("mranti", "Aina", "Budi");
		List<Registration> people = this.trainings.participants(reference);
		this.life.lead(reference, "Record attendance",
				Map.of("attendance", List.of(presence(people.get(0), "LATE"), presence(people.get(1), "ABSENT"))));
		this.life.lead(reference, "Give feedback", Map.of());
		this.life.lead(reference, "Give feedback", Map.of());
		this.office.settle(reference);
		assertThat(this.trainings.certificates(reference)).extracting(Certificate::kind)
			.containsExactly("CERTIFICATE", "LETTER");
		assertThat(this.trainings.certificates(reference)).extracting(Certificate::attendancePercent)
			.containsExactly(100, 0);
		assertThat(this.office.mails(reference)).contains("CERTIFICATE_ISSUED aina@moubridge.example",
				"LETTER_ISSUED budi@moubridge.example");
	}

	@Test
	void waitsForFeedbackNoLongerThanItsPeriod() {
		String reference = this.life.running("zgc", "Aina", "Budi");
		this.life.lead(reference, "Record attendance", Map.of());
		this.life.lead(reference, "Give feedback", Map.of());
		this.office.timeComesFor(reference, "BoundaryEvent_FeedbackPeriodOver");
		this.office.settle(reference);
		assertThat(this.office.open(reference)).containsExactly("Appeal for certificate", "Write organiser report");
		assertThat(this.trainings.certificates(reference)).extracting(Certificate::kind)
			.containsExactlyInAnyOrder("CERTIFICATE", "LETTER");
	}

	@Test
	void askForWhatIsMissingBehindTheReceipts() {
		String reference = this.life.running("mranti", "Aina");
		this.life.lead(reference, "Record attendance", Map.of());
		this.life.lead(reference, "Give feedback", Map.of());
		this.office.settle(reference);
		this.life.lead(reference, "Write organiser report", Map.of("summary", "Held as planned"));
		assertThat(this.office.refusal("mranti-finance", reference, "Close costs",
				Map.of("receiptsComplete", false, "costNote", "")))
			.isEqualTo("Please say in the note which receipts are missing.");
		this.office.complete("mranti-finance", reference, "Close costs",
				Map.of("receiptsComplete", false, "costNote", "The taxi"));
		assertThat(this.parts.get(reference, Parts.COSTS)).containsEntry("costNote", "The taxi");
		assertThat(this.parts.get(reference, Parts.REPORT)).containsEntry("summary", "Held as planned");
	}

	private Map<String, Object> session(String title) {
		return Map.of("title", title, "hours", "1.5", "speaker", "Aina", "speakerParty", "mranti", "method", "LECTURE");
	}

	private static Map<String, Object> presence(Registration one, String presence) {
		return Map.of("registration", one.id().toString(), "name", one.name(), "presence", presence);
	}

}
