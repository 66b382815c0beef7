package org.moubridge.process.softlanding;

import java.util.List;

import org.moubridge.initiative.Parts;
import org.moubridge.letter.OfferLetters;
import org.moubridge.letter.WrittenLetter;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.InitiativeMails;
import org.moubridge.process.stream.Concerned;

import org.springframework.stereotype.Component;

/** What the company is told: what is missing, and that it ended, with the feedback. */
@Component
class LandingCompany implements Concerned {

	private static final List<String> WITH_FEEDBACK = List.of("write-company-feedback", "interview-company",
			"answer-referral", "examine-company");

	private final LandingContacts contacts;

	private final Parts parts;

	private final InitiativeMails mails;

	private final OfferLetters offers;

	LandingCompany(LandingContacts contacts, Parts parts, InitiativeMails mails, OfferLetters offers) {
		this.contacts = contacts;
		this.parts = parts;
		this.mails = mails;
		this.offers = offers;
	}

	/** Writes the offer as it stands now; the company and the coordinators get it. */
	void offer(String reference) {
		WrittenLetter offer = this.offers.write(reference);
		this.contacts.company(reference)
			.ifPresent((company) -> this.mails.enclose(reference, MailTemplate.OFFER_LETTER, company, offer));
		this.mails.toCoordinators(reference, MailTemplate.OFFER_LETTER, offer);
	}

	void tellMissingItems(String reference) {
		tell(reference, MailTemplate.COMPANY_INCOMPLETE, text(reference, "check-application", "missingItems"));
	}

	@Override
	public void tellCancellation(String reference) {
		String feedback = WITH_FEEDBACK.stream()
			.map((part) -> text(reference, part, "feedback"))
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse("");
		tell(reference, MailTemplate.COMPANY_ENDED, feedback);
	}

	private void tell(String reference, MailTemplate template, String comment) {
		this.contacts.company(reference)
			.ifPresent((company) -> this.mails.toOutsider(reference, template, "company", company, comment));
	}

	private String text(String reference, String part, String field) {
		Object text = this.parts.get(reference, part).get(field);
		return (text != null) ? text.toString() : "";
	}

}
