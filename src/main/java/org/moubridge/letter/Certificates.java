package org.moubridge.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.moubridge.access.Parties;
import org.moubridge.access.Party;
import org.moubridge.initiative.Certificate;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.TrainingContent;
import org.moubridge.initiative.Trainings;
import org.moubridge.mou.Mous;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The certificates of trainings, found by the code that is printed on them. */
@Component
@Transactional(readOnly = true)
class Certificates {

	private final Trainings trainings;

	private final Initiatives initiatives;

	private final Parties parties;

	private final Mous mous;

	private final Paper paper;

	private final String baseUrl;

	Certificates(Trainings trainings, Initiatives initiatives, Parties parties, Mous mous, Paper paper,
			@Value("${moubridge.base-url}") String baseUrl) {
		this.trainings = trainings;
		this.initiatives = initiatives;
		this.parties = parties;
		this.mous = mous;
		this.paper = paper;
		this.baseUrl = baseUrl;
	}

	/**
	 * Returns what was issued under this code; empty when nothing was.
	 * @param code capitals and hyphens do not matter, as people type it from paper
	 */
	Optional<IssuedCertificate> find(String code, Locale language) {
		return this.trainings.certificate(CertificateCode.normal(code)).map((found) -> issued(found, language));
	}

	/** Returns the paper as PDF, in English or Chinese. */
	byte[] pdf(IssuedCertificate certificate, Locale language) {
		return this.paper.print("certificate", language, Map.of("certificate", certificate, "page",
				this.baseUrl + "/certificates/" + certificate.code(), "language", language.getLanguage()));
	}

	private IssuedCertificate issued(Certificate certificate, Locale language) {
		String reference = this.trainings.referenceOf(certificate.registration());
		Initiative initiative = this.initiatives.get(reference);
		var content = (TrainingContent) this.initiatives.content(reference);
		var mou = this.mous.get(initiative.mou());
		LocalDate from = content.proposal().startDate();
		LocalDate to = content.proposal().endDate();
		Party lead = this.parties.get(initiative.leadParty());
		boolean chinese = language.getLanguage().equals("zh");
		String title = chinese ? Objects.requireNonNullElse(content.proposal().titleZh(), initiative.title())
				: initiative.title();
		return new IssuedCertificate(certificate.kind(), certificate.name(), certificate.organisation(), title, from,
				(to != null) ? to : from, content.proposal().hours(), certificate.attendancePercent(),
				List.of(PartyName.of(lead, language),
						PartyName.of(this.parties.get(initiative.partnerParty()), language)),
				mou.title(), mou.reference(), reference, LocalDate.ofInstant(certificate.issuedAt(), lead.zone()),
				certificate.code());
	}

}
