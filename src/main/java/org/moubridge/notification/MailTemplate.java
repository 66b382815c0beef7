package org.moubridge.notification;

import java.util.List;
import java.util.Locale;

/**
 * The mails this product writes. Their texts are in {@code messages/mails*.properties}
 * under {@code mails.<name>.}; here is which of the data each shows as a table.
 */
public enum MailTemplate {

	APPROVAL_REQUEST("title", "lead", "partner", "version", "due"),

	APPROVAL_REMINDER("title", "lead", "partner", "version", "since", "due"),

	DECISION_RECEIPT("title", "party", "behalf", "answer", "version", "record"),

	APPROVAL_VOID("title", "version"),

	REQUEST_CLOSED("title", "answer"),

	CHANGES_REQUESTED("title", "party", "version"),

	PROPOSAL_REJECTED("title", "party", "version"),

	PROPOSAL_APPROVED("title", "lead", "partner", "version"),

	ANSWER_TAKEN_BACK("title", "party", "version", "record"),

	QUESTION_ASKED("title", "party", "version"),

	QUESTION_ANSWERED("title", "question", "version"),

	ROUND_LIMIT("title", "lead", "partner", "version"),

	INITIATIVE_WITHDRAWN("title", "lead", "partner"),

	INITIATIVE_CANCELLED("title", "lead", "partner"),

	INCIDENT_REPORTED("title", "party"),

	INITIATIVE_POSTPONED("title", "party", "begins", "ends"),

	CHANGE_IN_FORCE("title", "party", "version"),

	CHANGE_NOT_MADE("title", "party", "version"),

	TASK_WAITING("task", "title", "due"),

	TASK_REMINDER("task", "title", "due"),

	TASK_OVERDUE("task", "title", "due"),

	PARTNER_REMINDER("task", "title", "since", "days"),

	ALTERNATE_CONTACT("task", "title", "party", "since", "days"),

	PARTNER_SILENT("task", "title", "party", "since", "days"),

	REGISTRATION_ADDRESS("title"),

	REGISTRATION_REMINDER("title"),

	REGISTRATION_CONFIRMED("title", "lead", "partner"),

	REGISTRATION_WAITLISTED("title", "lead", "partner"),

	REGISTRATION_DECLINED("title", "lead", "partner"),

	PLACE_RECONFIRMATION("title", "due"),

	JOINING_INFORMATION("title", "lead", "partner", "begins", "place"),

	SESSION_CHANGED("event", "title"),

	SPEAKER_REQUEST("title", "due"),

	SPEAKER_REMINDER("title", "due"),

	FEEDBACK_REQUEST("title", "due"),

	FEEDBACK_REMINDER("title", "due"),

	TASK_BY_LINK("task", "title", "due"),

	TASK_BY_LINK_REMINDER("task", "title", "due"),

	WITHDRAWAL_BY_LINK("title"),

	COMPANY_INCOMPLETE("title", "lead"),

	COMPANY_ENDED("title", "lead", "partner"),

	LANDING_DORMANT("title", "lead", "partner"),

	OFFER_LETTER("title", "lead", "partner"),

	AGREEMENT_SIGNED("title", "lead", "partner"),

	VISIT_ITINERARY("title", "lead", "partner"),

	REPORT_RELEASED("title", "lead", "partner"),

	CLEARANCE_REMINDER("publication", "title"),

	CERTIFICATE_ISSUED("title", "lead", "partner", "code"),

	LETTER_ISSUED("title", "lead", "partner", "code"),

	CERTIFICATE_APPEAL("title", "due"),

	APPEAL_REFUSED("title", "lead", "partner"),

	INVITATION("event", "title", "begins", "ends", "place"),

	INVITATION_CHANGED("event", "title", "begins", "ends", "place"),

	INVITATION_CANCELLED("event", "title", "begins"),

	REPLY_CONFIRM("title", "version", "answer", "due"),

	REPLY_NOT_UNDERSTOOD("title", "version", "problem"),

	REPLY_TOO_LATE("title", "version", "standing", "decider", "answer", "decided"),

	APPROVER_AWAY("title", "party", "version", "due"),

	INITIATIVE_CLOSED("title", "lead", "partner", "status"),

	RETURN_PROPOSED("memorandum", "measure", "amount"),

	RETURN_VISIT("title", "since"),

	DIGEST(),

	ADDRESS_CHANGED(),

	ACCOUNT_INVITATION("login", "actor"),

	ACCOUNT_RESET("login", "actor"),

	ACCOUNT_SET_UP("login");

	private final List<String> facts;

	MailTemplate(String... facts) {
		this.facts = List.of(facts);
	}

	/** The data keys shown as a table, in this order. */
	List<String> facts() {
		return this.facts;
	}

	/**
	 * The key of one of this template's texts, like {@code mails.task-waiting.subject}.
	 */
	String key(String part) {
		return "mails." + name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + part;
	}

}
