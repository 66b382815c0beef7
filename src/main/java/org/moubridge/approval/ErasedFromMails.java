package org.moubridge.approval;

import java.util.Map;

import org.moubridge.access.Parties;
import org.moubridge.notification.Told;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What is erased from the record goes from the mails that told of the decision too, as
 * far as we keep them.
 */
@Component
class ErasedFromMails {

	private static final Map<PersonalPart, String> DATA = Map.of(PersonalPart.COMMENT, "comment", PersonalPart.APPROVER,
			"actor", PersonalPart.ON_BEHALF_OF, "behalf");

	private final Told told;

	private final Parties parties;

	ErasedFromMails(Told told, Parties parties) {
		this.told = told;
		this.parties = parties;
	}

	@EventListener
	void on(PartErased event) {
		String datum = DATA.get(event.part());
		if (datum == null) {
			return;
		}
		RecordedDecision decision = event.decision();
		this.told.forget(event.reference(), datum, Map.of(ApprovalMails.HEAD, decision.head().toString()));
		if (event.part() == PersonalPart.COMMENT) {
			this.told.forget(event.reference(), datum, Map.of(datum, String.valueOf(decision.value(event.part())),
					"party", this.parties.get(decision.party()).name()));
		}
	}

}
