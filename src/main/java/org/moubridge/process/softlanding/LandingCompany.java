package org.moubridge.process.softlanding;

import java.util.List;

import org.moubridge.initiative.Parts;
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

	LandingCompany(LandingContacts contacts, Parts parts, InitiativeMails mails) {
		this.contacts = contacts;
		this.parts = parts;
		this.mails = mails;
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
