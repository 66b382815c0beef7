package org.moubridge.reply;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.moubridge.access.Parties;
import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Decision;
import org.moubridge.approval.Subject;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.Mail;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.Mails;

import org.springframework.stereotype.Component;

/**
 * What we write because of a mail that came in. It goes to registered addresses only,
 * never to one that stands in that mail.
 */
@Component
class ReplyMails {

	private final Mails mails;

	private final Parties parties;

	private final People people;

	ReplyMails(Mails mails, Parties parties, People people) {
		this.mails = mails;
		this.parties = parties;
		this.people = people;
	}

	/** Asks the approver to confirm on the page. */
	void confirm(UUID received, Question question, Reading reading) {
		Map<String, String> data = data(question.request());
		if (reading.answer() != null) {
			data.put("answer", reading.answer().name());
		}
		send(received, MailTemplate.REPLY_CONFIRM, question, question.token().id(), data);
	}

	/** Says what can be answered. */
	void notUnderstood(UUID received, Question question, Reading.Problem problem) {
		Map<String, String> data = data(question.request());
		data.put("problem", problem.name());
		send(received, MailTemplate.REPLY_NOT_UNDERSTOOD, question, question.token().id(), data);
	}

	/** Says how things stand: from the record of the decision. */
	void tooLate(UUID received, Question question) {
		Map<String, String> data = data(question.request());
		data.put("standing", question.standing().name());
		Decision decision = question.decision();
		if (decision != null) {
			data.put("decider", this.people.find(decision.approver()).map(Person::name).orElse(decision.approver()));
			data.put("answer", decision.answer().name());
			data.put("decided", days(question.request()).format(decision.decidedAt()));
		}
		send(received, MailTemplate.REPLY_TOO_LATE, question, null, data);
	}

	/** Tells the coordinators of her party that an approver is away. */
	void away(Question question) {
		ApprovalRequest request = question.request();
		Person approver = question.approver();
		Map<String, String> data = data(request);
		data.put("actor", approver.name());
		String key = "away/" + request.id() + "/" + approver.id() + "/";
		this.people.membersOf(request.slot().party() + "-coordinator")
			.forEach((person) -> this.mails.send(new Mail(key + person.id(), MailTemplate.APPROVER_AWAY,
					Addressee.of(person), request.subject().reference(), null, data)));
	}

	private void send(UUID received, MailTemplate template, Question question, @Nullable UUID token,
			Map<String, String> data) {
		this.mails.send(new Mail("reply/" + received, template, Addressee.of(question.approver()),
				question.request().subject().reference(), (token != null) ? token.toString() : null, data));
	}

	private Map<String, String> data(ApprovalRequest request) {
		Subject subject = request.subject();
		Map<String, String> data = new HashMap<>(Map.of("title", subject.title(), "version",
				Integer.toString(subject.version()), "party", this.parties.get(request.slot().party()).name()));
		if (request.dueAt() != null) {
			data.put("due", days(request).format(request.dueAt()));
		}
		return data;
	}

	private DateTimeFormatter days(ApprovalRequest request) {
		return DateTimeFormatter.ISO_LOCAL_DATE.withZone(this.parties.get(request.slot().party()).zone());
	}

}
