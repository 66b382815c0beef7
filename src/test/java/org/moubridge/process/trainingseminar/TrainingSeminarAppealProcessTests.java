package org.moubridge.process.trainingseminar;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.initiative.Certificate;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Registration;
import org.moubridge.initiative.Timeline;
import org.moubridge.initiative.TimelineEntry;
import org.moubridge.initiative.Trainings;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever got a letter instead of a certificate can have that looked at again. */
@ProductTest
class TrainingSeminarAppealProcessTests {

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife life;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Trainings trainings;

	@Autowired
	private Timeline timeline;

	@Test
	void isOfferedToThoseWithALetterOnly() {
		String reference = lettered("mranti");
		assertThat(this.office.open(reference)).containsExactly("Appeal for certificate", "Write organiser report");
		assertThat(this.office.mails(reference))
			.contains("CERTIFICATE_ISSUED aina@moubridge.example", "LETTER_ISSUED budi@moubridge.example",
					"CERTIFICATE_APPEAL budi@moubridge.example")
			.doesNotContain("CERTIFICATE_ISSUED budi@moubridge.example", "LETTER_ISSUED aina@moubridge.example",
					"CERTIFICATE_APPEAL aina@moubridge.example");
		assertThat(this.office.shown(this.office.task(reference, "Appeal for certificate")).get("letter").toString())
			.contains("Budi", "0 % of the sessions", "given: yes");
	}

	@Test
	void isGrantedAndTheLetterBecomesACertificateWithItsCode() {
		String reference = lettered("zgc");
		String code = letter(reference).code();
		appeal(reference);
		assertThat(this.office.shown(this.office.task(reference, "Decide appeal")).get("appeal").toString())
			.contains("I was in the back row");
		assertThat(this.office.refusal("zgc-coordinator", reference, "Decide appeal",
				Map.of("appealDecision", "GRANTED", "appealAnswer", "")))
			.contains("Reason");
		this.life.lead(reference, "Decide appeal",
				Map.of("appealDecision", "GRANTED", "appealAnswer", "The sign-in sheet says so"));
		assertThat(this.trainings.certificate(code).orElseThrow().kind()).isEqualTo("CERTIFICATE");
		assertThat(this.office.mails(reference)).contains("CERTIFICATE_ISSUED budi@moubridge.example");
		assertThat(this.timeline.of(reference)).extracting(TimelineEntry::fact).contains("appealed", "appeal-decided");
		assertThat(this.office.open(reference)).containsExactly("Write organiser report");
	}

	@Test
	void isRefusedWithAReason() {
		String reference = lettered("mranti");
		appeal(reference);
		this.life.lead(reference, "Decide appeal",
				Map.of("appealDecision", "REFUSED", "appealAnswer", "Nobody saw you"));
		assertThat(this.office.comments(reference, "APPEAL_REFUSED")).containsExactly("Nobody saw you");
		assertThat(letter(reference).kind()).isEqualTo("LETTER");
		assertThat(this.office.mails(reference)).doesNotContain("CERTIFICATE_ISSUED budi@moubridge.example");
		assertThat(this.office.open(reference)).containsExactly("Write organiser report");
	}

	@Test
	void holdsUpNeitherReportNorReviewButIsOverBeforeTheEnd() {
		String reference = lettered("mranti");
		this.life.report(reference);
		this.life.review(reference);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.IN_REVIEW);
		assertThat(this.office.open(reference)).containsExactly("Appeal for certificate");
		this.office.timeComesFor(reference, "BoundaryEvent_AppealPeriodOver");
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.CLOSED);
		assertThat(this.office.isOver(reference)).isTrue();
	}

	private void appeal(String reference) {
		this.office.complete(this.trainings.participants(reference).get(1).party() + "-coordinator", reference,
				"Appeal for certificate", Map.of("appealReason", "I was in the back row"));
	}

	private Certificate letter(String reference) {
		return this.trainings.certificates(reference).get(1);
	}

	/** Both gave feedback, but Budi was never there. */
	private String lettered(String lead) {
		String reference = this.life.running(lead, "Aina", "Budi");
		List<Registration> people = this.trainings.participants(reference);
		this.life.lead(reference, "Record attendance",
				Map.of("attendance", List.of(presence(people.get(0), "PRESENT"), presence(people.get(1), "ABSENT"))));
		people.forEach((one) -> this.office.complete(one.party() + "-coordinator", reference, "Give feedback"));
		this.office.settle(reference);
		return reference;
	}

	private static Map<String, Object> presence(Registration one, String presence) {
		return Map.of("registration", one.id().toString(), "name", one.name(), "presence", presence);
	}

}
