package org.moubridge.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The handshake: one content, approved by both parties. A round asks the slots that the
 * rules demand, stage by stage. The content is approved when every slot of the round has
 * approved its hash; a request for changes or a rejection ends the round at once. Whether
 * an answer is valid is decided here alone, whichever way it came.
 */
@Service
@Transactional
public class Approvals {

	private static final Logger log = LoggerFactory.getLogger(Approvals.class);

	private final ApprovalRequests requests;

	private final Decisions decisions;

	private final DecisionTokens tokens;

	private final PendingAnswers pending;

	private final ApprovalMails mails;

	private final Approvers approvers;

	private final Deputies deputies;

	private final People people;

	private final ApprovalSettings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Approvals(ApprovalRequests requests, Decisions decisions, DecisionTokens tokens, PendingAnswers pending,
			ApprovalMails mails, Approvers approvers, Deputies deputies, People people, ApprovalSettings settings,
			ApplicationEventPublisher events, Clock clock) {
		this.requests = requests;
		this.decisions = decisions;
		this.tokens = tokens;
		this.pending = pending;
		this.mails = mails;
		this.approvers = approvers;
		this.deputies = deputies;
		this.people = people;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Starts a round on the subject; nobody is asked yet. Fails if a slot has nobody who
	 * may answer.
	 */
	public void open(Subject subject, List<Slot> slots) {
		for (Slot slot : slots) {
			if (this.approvers.of(subject, slot).isEmpty()) {
				throw new Refusal("error.approval.nobody", slot.party(), slot.role());
			}
		}
		int round = this.requests.lastRound(subject.reference()) + 1;
		slots.forEach((slot) -> this.requests.add(subject, round, slot));
		if (round >= this.settings.roundLimit()) {
			this.mails.tellManagersOfRounds(subject, round);
		}
		log.info("{} version {} goes to approval, round {}", subject.reference(), subject.version(), round);
	}

	/**
	 * Returns the requests to be answered now: those already open, or those of the next
	 * stage, which open by this.
	 */
	public List<ApprovalRequest> ask(String reference) {
		List<ApprovalRequest> round = this.requests.currentRound(reference);
		if (round.stream().noneMatch(ApprovalRequest::isOpen)) {
			round.stream()
				.filter((request) -> request.status() == RequestStatus.WAITING)
				.mapToInt((request) -> request.slot().stage())
				.min()
				.ifPresent((stage) -> askStage(round, stage));
		}
		return this.requests.currentRound(reference).stream().filter(ApprovalRequest::isOpen).toList();
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
				.filter((person) -> !mayAnswer(request, person))
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
	 * Records the answer of a person to a request.
	 * @param currentHash the hash of the content as it is now; the answer counts for no
	 * other
	 * @return where the round stands now
	 */
	public Outcome answer(UUID id, Person person, Choice answer, @Nullable String comment, String currentHash,
			Evidence evidence) {
		this.decisions.holdChain(id);
		ApprovalRequest request = this.requests.locked(id);
		String reason = (comment != null) ? comment.strip() : "";
		requireAnswerable(request, person, currentHash, evidence);
		requireComment(request, answer, reason);
		Optional<Person> principal = this.approvers.principal(request, person);
		Evidence complete = evidence.inPlaceOf(principal.map(Person::id).orElse(null));
		Instant now = this.clock.instant();
		if (!this.requests.answered(id, now)) {
			throw new Refusal("error.decision.already");
		}
		if (evidence.token() != null && !this.tokens.use(evidence.token(), now)) {
			throw new Refusal("error.decision.already");
		}
		this.tokens.revoke(id, null, now);
		this.pending.forget(id);
		Head head = this.decisions.add(request, person, answer, reason.isEmpty() ? null : reason, complete, now);
		this.mails.receipt(request, person, principal, answer, reason, head);
		log.info("{} version {}: {} by {} through {}", request.subject().reference(), request.subject().version(),
				answer, request.slot().party(), evidence.channel());
		this.events.publishEvent(
				new AnswerGiven(request.subject().reference(), person, answer, request.subject().version(), reason));
		return outcome(request.subject().reference());
	}

	/** Returns where the newest round stands. */
	@Transactional(readOnly = true)
	public Outcome outcome(String reference) {
		List<ApprovalRequest> round = this.requests.currentRound(reference);
		List<Choice> answers = standing(reference, round).stream().map(Decision::answer).toList();
		if (answers.contains(Choice.REJECT)) {
			return Outcome.REJECTED;
		}
		if (answers.contains(Choice.REQUEST_CHANGES)) {
			return Outcome.CHANGES_REQUESTED;
		}
		return (!round.isEmpty() && answers.size() == round.size()) ? Outcome.APPROVED : Outcome.OPEN;
	}

	/**
	 * Closes what is still open in a round that has ended, and tells those who were asked
	 * in vain.
	 */
	public void closeRound(String reference, Outcome outcome) {
		List<ApprovalRequest> open = this.requests.currentRound(reference)
			.stream()
			.filter(ApprovalRequest::isOpen)
			.toList();
		open.forEach(
				(request) -> this.mails.closed(request, this.approvers.of(request.subject(), request.slot()), outcome));
		close(reference);
	}

	/** Nobody has to answer any more; all links end. */
	public void close(String reference) {
		Instant now = this.clock.instant();
		this.tokens.revokeAll(reference, now);
		this.requests.closeUnanswered(reference, now);
	}

	/**
	 * The proposal was recalled: who had answered or was asked learns that it no longer
	 * counts.
	 */
	public void voidRound(String reference, Person recaller, String reason) {
		List<ApprovalRequest> round = this.requests.currentRound(reference);
		List<Decision> given = standing(reference, round);
		round.stream()
			.filter((request) -> request.status() == RequestStatus.OPEN)
			.forEach((request) -> this.mails.voided(request, this.approvers.of(request.subject(), request.slot()),
					recaller, reason));
		for (ApprovalRequest request : round) {
			given.stream()
				.filter((decision) -> decision.request().equals(request.id()))
				.flatMap((decision) -> this.people.find(decision.approver()).stream())
				.forEach((approver) -> this.mails.voided(request, List.of(approver), recaller, reason));
		}
		close(reference);
	}

	/**
	 * Takes the caller's own approval back; possible until the other party has answered.
	 */
	public void takeBack(UUID id, Person person, Evidence evidence) {
		this.decisions.holdChain(id);
		ApprovalRequest request = this.requests.locked(id);
		Decision decision = this.decisions.standing(id)
			.filter((given) -> given.approver().equals(person.id()))
			.orElseThrow(() -> new Refusal("error.decision.not-yours"));
		if (request.slot().signIn() && evidence.assurance() != Assurance.SIGNED_IN) {
			throw new Refusal("error.decision.sign-in");
		}
		if (!mayTakeBack(request, decision)) {
			throw new Refusal("error.decision.final");
		}
		Head head = this.decisions.addTakingBack(request, decision, person, evidence, this.clock.instant());
		this.requests.reopen(id, this.clock.instant());
		this.mails.takenBack(request, person, head);
		log.info("{}: answer of {} taken back", request.subject().reference(), request.slot().party());
		this.events.publishEvent(new AnswerTakenBack(request.subject().reference(), id, person));
	}

	/** Whether the answer can still be taken back by its giver. */
	@Transactional(readOnly = true)
	public boolean mayTakeBack(ApprovalRequest request, Decision decision) {
		String reference = request.subject().reference();
		List<ApprovalRequest> round = this.requests.currentRound(reference);
		return decision.stands() && decision.answer().approves()
				&& round.stream().anyMatch((one) -> one.id().equals(request.id()))
				&& round.stream().anyMatch(ApprovalRequest::isOpen)
				&& standing(reference, round).stream().allMatch((given) -> given.party().equals(decision.party()));
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
		if (!request.isOpen() || request.taskId() == null || !mayAnswer(request, person)
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
				.filter((person) -> mayAnswer(request, person))
				.forEach((person) -> this.mails.reminder(request, person, newLink(request, person), notBefore));
		}
	}

	/**
	 * Sends a link to somebody who may answer in place of others from now on, for every
	 * request that waits for one of them.
	 */
	void askDeputy(Person deputy) {
		waitingFor(deputy).stream()
			.filter((request) -> !deputy.in(request.group()) && !hasEnoughLinks(request, deputy))
			.forEach((request) -> sendLink(request, deputy));
	}

	/**
	 * A person has another registered address: her links end, and what she was asked she
	 * is asked there.
	 */
	void moved(Person person) {
		this.tokens.revokeOf(person.id(), this.clock.instant());
		waitingFor(person).stream()
			.filter((request) -> mayAnswer(request, person))
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

	/**
	 * Keeps an answer that a person still has to confirm on the page; it decides nothing.
	 */
	public void keepPending(UUID request, String approver, Choice answer, String comment) {
		this.pending.keep(request, approver, new PendingAnswer(answer, comment, this.clock.instant()));
	}

	/** Returns the answer of this person to the request that waits to be confirmed. */
	@Transactional(readOnly = true)
	public Optional<PendingAnswer> pending(UUID request, String approver) {
		return this.pending.find(request, approver);
	}

	@Transactional(readOnly = true)
	public Optional<ApprovalRequest> request(UUID id) {
		return this.requests.find(id);
	}

	/**
	 * Returns all requests of all rounds about a reference, in the order in which people
	 * were asked.
	 */
	@Transactional(readOnly = true)
	public List<ApprovalRequest> requests(String reference) {
		return this.requests.all(reference);
	}

	/** Returns every answer about a reference, oldest first, those taken back too. */
	@Transactional(readOnly = true)
	public List<Decision> decisions(String reference) {
		return this.decisions.of(reference);
	}

	/**
	 * Returns the newest version before the given one that this person was sent a link to
	 * or decided on; empty if she never saw one.
	 */
	@Transactional(readOnly = true)
	public Optional<Integer> lastSeen(String reference, Person person, int before) {
		return this.requests.lastSeen(reference, person.id(), before);
	}

	/** Returns what waits for this person's answer, the most urgent first. */
	@Transactional(readOnly = true)
	public List<ApprovalRequest> waitingFor(Person person) {
		Set<String> groups = new HashSet<>(this.deputies.groups(person));
		groups.addAll(person.groups());
		return groups.isEmpty() ? List.of()
				: this.requests.openFor(groups).stream().filter((request) -> mayAnswer(request, person)).toList();
	}

	/**
	 * Whether this person is among those who may answer the request, for herself or in
	 * place of a colleague.
	 */
	@Transactional(readOnly = true)
	public boolean mayAnswer(ApprovalRequest request, Person person) {
		return this.approvers.mayAnswer(request, person);
	}

	/** Whether a comment has at least a letter or a digit, in any script. */
	public static boolean saysSomething(String comment) {
		return comment.codePoints().anyMatch(Character::isLetterOrDigit);
	}

	private void requireAnswerable(ApprovalRequest request, Person person, String currentHash, Evidence evidence) {
		if (!request.isOpen() || request.taskId() == null) {
			throw new Refusal("error.decision.already");
		}
		if (request.subject().authors().contains(person.id())) {
			throw new Refusal("error.decision.own-proposal");
		}
		if (!mayAnswer(request, person)) {
			throw new Refusal("error.decision.not-asked");
		}
		if (answersTwice(request, person)) {
			throw new Refusal("error.decision.second-answer");
		}
		if (!request.subject().contentHash().equals(currentHash)) {
			throw new Refusal("error.decision.content-changed");
		}
		if (request.slot().signIn() && evidence.assurance() != Assurance.SIGNED_IN) {
			throw new Refusal("error.decision.sign-in");
		}
		if (evidence.channel() == Channel.LINK) {
			requireLink(request, person, evidence.token());
		}
	}

	/** A link speaks for the person, the address and the question it was sent for. */
	private void requireLink(ApprovalRequest request, Person person, @Nullable UUID token) {
		Optional.ofNullable(token)
			.flatMap(this.tokens::find)
			.filter((link) -> link.request().equals(request.id()) && link.isUsable() && link.isOf(person)
					&& link.expiresAt().isAfter(this.clock.instant()))
			.orElseThrow(() -> new Refusal("error.decision.link"));
	}

	private static void requireComment(ApprovalRequest request, Choice answer, String comment) {
		if (!request.needsComment(answer) || saysSomething(comment)) {
			return;
		}
		throw answer.needsComment() ? new Refusal("error.decision.comment-missing")
				: new Refusal("error.decision.confirm", request.subject().reference());
	}

	/** A deputy is no second pair of eyes where she was the first. */
	private boolean answersTwice(ApprovalRequest request, Person person) {
		boolean deputy = this.approvers.principal(request, person).isPresent();
		String reference = request.subject().reference();
		return standing(reference, this.requests.currentRound(reference)).stream()
			.anyMatch((given) -> given.approver().equals(person.id()) && (deputy || given.onBehalfOf() != null));
	}

	private void askStage(List<ApprovalRequest> round, int stage) {
		Instant now = this.clock.instant();
		round.stream()
			.filter((request) -> request.status() == RequestStatus.WAITING && request.slot().stage() == stage)
			.forEach((request) -> this.requests.ask(request.id(), now));
	}

	private List<Person> withoutLink(ApprovalRequest request) {
		Set<String> served = this.tokens.usable(request.id());
		return this.approvers.of(request.subject(), request.slot())
			.stream()
			.filter((person) -> mayAnswer(request, person) && !served.contains(person.id()))
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

	private List<Decision> standing(String reference, List<ApprovalRequest> round) {
		List<UUID> ids = round.stream().map(ApprovalRequest::id).toList();
		return this.decisions.of(reference)
			.stream()
			.filter((decision) -> decision.stands() && ids.contains(decision.request()))
			.toList();
	}

}
