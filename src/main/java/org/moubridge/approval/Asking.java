package org.moubridge.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.People;
import org.moubridge.access.Person;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * By which links the people are asked who may answer a request, from the moment that its
 * task exists until it has gone.
 */
@Service
@Transactional
public class Asking {

	private final ApprovalRequests requests;

	private final Approvals approvals;

	private final DecisionTokens tokens;

	private final ApprovalMails mails;

	private final Approvers approvers;

	private final People people;

	private final ApprovalSettings settings;

	private final Clock clock;

	Asking(ApprovalRequests requests, Approvals approvals, DecisionTokens tokens, ApprovalMails mails,
			Approvers approvers, People people, ApprovalSettings settings, Clock clock) {
		this.requests = requests;
		this.approvals = approvals;
		this.tokens = tokens;
		this.mails = mails;
		this.approvers = approvers;
		this.people = people;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * The task of a request exists: whoever may answer gets a link, unless she has one
	 * that still works.
	 */
	public void taskCreated(UUID request, String taskId, Instant due) {
		this.requests.bind(request, taskId, due);
		ApprovalRequest asked = this.requests.locked(request);
		withoutLink(asked).forEach((person) -> sendLink(asked, person));
	}

	/**
	 * Somebody took the task of a request on herself, or put it back: the links of those
	 * who may not answer any more end, and who may again gets one, some times a day.
	 * @param assignee login; null when it is for the whole group again
	 */
	public void assigned(String taskId, @Nullable String assignee) {
		this.requests.assign(taskId, assignee).map(this.requests::locked).ifPresent((request) -> {
			this.approvers.of(request.subject(), request.slot())
				.stream()
				.filter((person) -> !this.approvers.mayAnswer(request, person))
				.forEach((person) -> this.tokens.revoke(request.id(), person.id(), this.clock.instant()));
			withoutLink(request).stream()
				.filter((person) -> !hasEnoughLinks(request, person))
				.forEach((person) -> sendLink(request, person));
		});
	}

	/** The task of a request is due at another time; its links live as long as before. */
	public void rescheduled(String taskId, Instant due) {
		this.requests.reschedule(taskId, due);
	}

	/**
	 * The task of a request was taken away; until it has another one nobody can answer.
	 */
	public void taskDeleted(String taskId) {
		this.requests.unbind(taskId);
	}

	/**
	 * Sends a new link for an open request to the registered address of somebody who is
	 * asked; her old one ends.
	 * @return whether it was sent: no more than a few a day for one question and for one
	 * person, and only to who may answer
	 */
	public boolean sendFreshLink(UUID id, String approver) {
		ApprovalRequest request = this.requests.locked(id);
		Person person = this.people.get(approver);
		Instant now = this.clock.instant();
		if (!request.isOpen() || request.taskId() == null || !this.approvers.mayAnswer(request, person)
				|| hasEnoughLinks(request, person)
				|| this.tokens.askedForSince(approver, yesterday()) >= this.settings.freshLinksPerDay()) {
			return false;
		}
		this.tokens.revoke(id, approver, now);
		UUID link = newLink(request, person);
		this.tokens.markAskedFor(link);
		this.mails.request(request, person, link);
		return true;
	}

	/**
	 * Reminds everybody who may answer a request, if it is still open, by a mail with a
	 * new link; the old links end.
	 * @param notBefore when the mail may leave at the earliest; null for at once
	 */
	public void remind(UUID id, @Nullable Instant notBefore) {
		ApprovalRequest request = this.requests.locked(id);
		if (request.isOpen() && request.taskId() != null) {
			this.tokens.revoke(id, null, this.clock.instant());
			this.approvers.of(request.subject(), request.slot())
				.stream()
				.filter((person) -> this.approvers.mayAnswer(request, person))
				.forEach((person) -> this.mails.reminder(request, person, newLink(request, person), notBefore));
		}
	}

	/**
	 * Sends a link to somebody who may answer in place of others from now on, for every
	 * request that waits for one of them.
	 */
	void askDeputy(Person deputy) {
		this.approvals.waitingFor(deputy)
			.stream()
			.filter((request) -> !deputy.in(request.group()) && !hasEnoughLinks(request, deputy))
			.forEach((request) -> sendLink(request, deputy));
	}

	/**
	 * A person has another registered address: her links end, and what she was asked she
	 * is asked there.
	 */
	void moved(Person person) {
		this.tokens.revokeOf(person.id(), this.clock.instant());
		this.approvals.waitingFor(person)
			.stream()
			.filter((request) -> this.approvers.mayAnswer(request, person))
			.forEach((request) -> sendLink(request, person));
	}

	/**
	 * The mail with this link has been handed over to the mail server: from now on counts
	 * how long it lives.
	 */
	void handedOver(UUID token) {
		this.tokens.extend(token, this.clock.instant().plus(this.settings.linkLife()));
	}

	/** Returns what we know of a link; empty for one that we never sent. */
	@Transactional(readOnly = true)
	public Optional<DecisionToken> byLink(String token) {
		return this.tokens.byLink(token);
	}

	/**
	 * Returns the token of the mail that was answered to an address with this key; empty
	 * for one that we never sent.
	 */
	@Transactional(readOnly = true)
	public Optional<DecisionToken> byReplyKey(String key) {
		return this.tokens.byReplyKey(key);
	}

	@Transactional(readOnly = true)
	public Optional<DecisionToken> token(UUID id) {
		return this.tokens.find(id);
	}

	private List<Person> withoutLink(ApprovalRequest request) {
		Set<String> served = this.tokens.usable(request.id());
		return this.approvers.of(request.subject(), request.slot())
			.stream()
			.filter((person) -> this.approvers.mayAnswer(request, person) && !served.contains(person.id()))
			.toList();
	}

	private void sendLink(ApprovalRequest request, Person person) {
		this.mails.request(request, person, newLink(request, person));
	}

	private boolean hasEnoughLinks(ApprovalRequest request, Person person) {
		return this.tokens.issuedSince(request.id(), person.id(), yesterday()) >= this.settings.linksPerDay();
	}

	private Instant yesterday() {
		return this.clock.instant().minus(1, ChronoUnit.DAYS);
	}

	private UUID newLink(ApprovalRequest request, Person person) {
		Instant now = this.clock.instant();
		Instant due = (request.dueAt() != null && request.dueAt().isAfter(now)) ? request.dueAt() : now;
		return this.tokens.issue(request.id(), person, now, due.plus(this.settings.linkLife()));
	}

}
