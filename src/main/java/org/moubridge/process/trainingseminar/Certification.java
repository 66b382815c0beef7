package org.moubridge.process.trainingseminar;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.moubridge.initiative.Certificate;
import org.moubridge.initiative.Registration;
import org.moubridge.initiative.TrainingAppeals;
import org.moubridge.initiative.TrainingAppeals.Appeal;
import org.moubridge.initiative.Trainings;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.InitiativeMails;

import org.springframework.stereotype.Component;

/** What participants get for having taken part, and what they hear of their appeals. */
@Component
class Certification {

	private static final String LETTER = "LETTER";

	private final Trainings trainings;

	private final TrainingAppeals appeals;

	private final InitiativeMails mails;

	Certification(Trainings trainings, TrainingAppeals appeals, InitiativeMails mails) {
		this.trainings = trainings;
		this.appeals = appeals;
		this.mails = mails;
	}

	/** Issues what the rule gave, and tells the participant. */
	void certify(String reference, UUID participant, String kind, int attendancePercent) {
		this.trainings.certify(participant, kind, attendancePercent)
			.ifPresent((certificate) -> tell(reference, certificate, ""));
	}

	/** Returns a row for each participant who got a letter instead of a certificate. */
	List<Map<String, String>> letterRows(String reference) {
		List<UUID> letters = this.trainings.certificates(reference)
			.stream()
			.filter((one) -> one.kind().equals(LETTER))
			.map(Certificate::registration)
			.toList();
		return this.trainings.participants(reference)
			.stream()
			.filter((one) -> letters.contains(one.id()))
			.map((one) -> Map.of("id", one.id().toString(), "party", one.party()))
			.toList();
	}

	/** The letter becomes a certificate, and the participant gets it. */
	void grant(String reference, UUID participant) {
		this.appeals.grant(participant);
		tell(reference, certificate(reference, participant), "appeal/");
	}

	/** Tells the participant why it remains a letter. */
	void tellRefusal(String reference, UUID participant) {
		String answer = String.valueOf(this.appeals.of(participant).map(Appeal::answer).orElseThrow());
		this.mails.toRegistrants(reference, MailTemplate.APPEAL_REFUSED, person(reference, participant),
				Map.of("comment", answer));
	}

	/** Returns what a participant got. */
	Certificate certificate(String reference, UUID participant) {
		return this.trainings.certificates(reference)
			.stream()
			.filter((one) -> one.registration().equals(participant))
			.findFirst()
			.orElseThrow();
	}

	private void tell(String reference, Certificate certificate, String occasion) {
		MailTemplate template = certificate.kind().equals(LETTER) ? MailTemplate.LETTER_ISSUED
				: MailTemplate.CERTIFICATE_ISSUED;
		this.mails.toRegistrants(reference, template, occasion, person(reference, certificate.registration()),
				(one) -> Map.of("answer", certificate.kind(), "code", certificate.code(), "url",
						"/certificates/" + certificate.code()));
	}

	private List<Registration> person(String reference, UUID participant) {
		return List.of(this.trainings.registration(reference, participant));
	}

}
