package org.moubridge.approval;

import java.time.format.DateTimeFormatter;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.LinkedHashSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Parties;
import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.Mail;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.Mails;

import org.springframework.stereotype.Component;

/** The mails of the handshake. */
@Component
class ApprovalMails {

	/** The datum that holds the head of the record in full. */
	static final String HEAD = "head";

	private final Mails mails;

	private final People people;

	private final Parties parties;

	ApprovalMails(Mails mails, People people, Parties parties) {
		this.mails = mails;
		this.people = people;
		this.parties = parties;
	}

	/** Asks a person; the mail gets its link when it is sent. */
	void request(ApprovalRequest request, Person person, UUID token) {
		send("approval/" + token, MailTemplate.APPROVAL_REQUEST, person, request, token.toString(), dates(request));
	}

	/**
	 * Reminds a person of the request; the mail gets its link when it is sent.
	 * @param notBefore when it may leave at the earliest; null for at once
	 */
	void reminder(ApprovalRequest request, Person person, UUID token, @Nullable Instant notBefore) {
		this.mails.send(new Mail("approval/" + token, MailTemplate.APPROVAL_REMINDER, Addressee.of(person),
				request.subject().reference(), token.toString(), dates(request), notBefore));
	}

	/**
	 * Confirms an answer to the person who gave it and to the coordinators of both
	 * parties.
	 */
	void receipt(ApprovalRequest request, Person approver, Optional<Person> principal, Choice answer, String comment,
			Head head) {
		Map<String, String> data = data(request, head);
		data.put("actor", approver.name());
		data.put("answer", answer.name());
		data.put("comment", comment);
		principal.ifPresent((person) -> data.put("behalf", person.name()));
		Set<Person> readers = new LinkedHashSet<>(coordinators(request.subject()));
		principal.ifPresent(readers::add);
		readers.removeIf((person) -> person.id().equals(approver.id()));
		readers.add(approver);
		String key = "receipt/" + UUID.randomUUID();
		readers.forEach(
				(person) -> send(key + "/" + person.id(), MailTemplate.DECISION_RECEIPT, person, request, null, data));
	}

	/** Thanks those whose answer is no longer needed. */
	void closed(ApprovalRequest request, List<Person> asked, Outcome outcome) {
		Map<String, String> data = data(request);
		data.put("answer", (outcome == Outcome.REJECTED) ? Choice.REJECT.name() : Choice.REQUEST_CHANGES.name());
		asked.forEach((person) -> send("closed/" + request.id() + "/" + person.id(), MailTemplate.REQUEST_CLOSED,
				person, request, null, data));
	}

	/**
	 * Tells that what was asked or answered no longer applies because the proposal is
	 * being changed.
	 */
	void voided(ApprovalRequest request, List<Person> readers, Person recaller, String reason) {
		Map<String, String> data = data(request);
		data.put("actor", recaller.name());
		data.put("comment", reason);
		readers.forEach((person) -> send("void/" + request.id() + "/" + person.id(), MailTemplate.APPROVAL_VOID, person,
				request, null, data));
	}

	void takenBack(ApprovalRequest request, Person approver, Head head) {
		Map<String, String> data = data(request, head);
		data.put("actor", approver.name());
		String key = "taken-back/" + UUID.randomUUID();
		coordinators(request.subject()).forEach(
				(person) -> send(key + "/" + person.id(), MailTemplate.ANSWER_TAKEN_BACK, person, request, null, data));
	}

	/** Hands a question of an approver to the coordinators of the leading party. */
	void question(ApprovalRequest request, Question question, Person asker) {
		Map<String, String> data = data(request);
		data.put("actor", asker.name());
		data.put("comment", question.text());
		this.people.membersOf(request.subject().leadParty() + "-coordinator")
			.forEach((person) -> send("question/" + question.id() + "/" + person.id(), MailTemplate.QUESTION_ASKED,
					person, request, null, data));
	}

	/** Hands the answer to the one who had asked. */
	void answer(ApprovalRequest request, Question question, Person asker, Person coordinator, String answer) {
		Map<String, String> data = data(request);
		data.put("actor", coordinator.name());
		data.put("question", question.text());
		data.put("comment", answer);
		data.put("url", "/approvals/" + request.id());
		send("answer/" + question.id(), MailTemplate.QUESTION_ANSWERED, asker, request, null, data);
	}

	void tellManagersOfRounds(Subject subject, int round) {
		Map<String, String> data = new HashMap<>(data(subject));
		data.put("round", Integer.toString(round));
		this.people.membersOf("manager")
			.forEach((person) -> this.mails
				.send(new Mail("rounds/" + subject.reference() + "/" + round + "/" + person.id(),
						MailTemplate.ROUND_LIMIT, Addressee.of(person), subject.reference(), null, data)));
	}

	private void send(String key, MailTemplate template, Person to, ApprovalRequest request, String subject,
			Map<String, String> data) {
		this.mails.send(new Mail(key, template, Addressee.of(to), request.subject().reference(), subject, data));
	}

	private List<Person> coordinators(Subject subject) {
		List<Person> all = new java.util.ArrayList<>(this.people.membersOf(subject.leadParty() + "-coordinator"));
		all.addAll(this.people.membersOf(subject.partnerParty() + "-coordinator"));
		return all;
	}

	/** Also says when the person was asked, and until when the answer is expected. */
	private Map<String, String> dates(ApprovalRequest request) {
		Map<String, String> data = data(request);
		DateTimeFormatter days = DateTimeFormatter.ISO_LOCAL_DATE
			.withZone(this.parties.get(request.slot().party()).zone());
		if (request.askedAt() != null) {
			data.put("since", days.format(request.askedAt()));
		}
		if (request.dueAt() != null) {
			data.put("due", days.format(request.dueAt()));
		}
		return data;
	}

	/** Also says where the record of decisions stands by this. */
	private Map<String, String> data(ApprovalRequest request, Head head) {
		Map<String, String> data = data(request);
		data.put("record", head.brief());
		data.put(HEAD, head.toString());
		return data;
	}

	private Map<String, String> data(ApprovalRequest request) {
		Map<String, String> data = data(request.subject());
		data.put("party", this.parties.get(request.slot().party()).name());
		return data;
	}

	private Map<String, String> data(Subject subject) {
		return new HashMap<>(Map.of("reference", subject.reference(), "title", subject.title(), "lead",
				this.parties.get(subject.leadParty()).name(), "partner",
				this.parties.get(subject.partnerParty()).name(), "version", Integer.toString(subject.version()), "hash",
				subject.contentHash().substring(0, 8), "url", "/initiatives/" + subject.reference()));
	}

}
