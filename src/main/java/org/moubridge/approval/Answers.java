package org.moubridge.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moubridge.access.Person;
import org.moubridge.access.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The answers to requests. Whether one is valid is decided here alone, whichever way it
 * came.
 */
@Service
@Transactional
public class Answers {

	private static final Logger log = LoggerFactory.getLogger(Answers.class);

	private final ApprovalRequests requests;

	private final Rounds rounds;

	private final Decisions decisions;

	private final DecisionTokens tokens;

	private final PendingAnswers pending;

	private final ApprovalMails mails;

	private final Approvers approvers;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Answers(ApprovalRequests requests, Rounds rounds, Decisions decisions, DecisionTokens tokens,
			PendingAnswers pending, ApprovalMails mails, Approvers approvers, ApplicationEventPublisher events,
			Clock clock) {
		this.requests = requests;
		this.rounds = rounds;
		this.decisions = decisions;
		this.tokens = tokens;
		this.pending = pending;
		this.mails = mails;
		this.approvers = approvers;
		this.events = events;
		this.clock = clock;
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
		return this.rounds.outcome(request.subject().reference());
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
		List<ApprovalRequest> round = this.rounds.current(reference);
		return decision.stands() && decision.answer().approves()
				&& round.stream().anyMatch((one) -> one.id().equals(request.id()))
				&& round.stream().anyMatch(ApprovalRequest::isOpen)
				&& this.rounds.standing(reference, round)
					.stream()
					.allMatch((given) -> given.party().equals(decision.party()));
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
		if (!this.approvers.mayAnswer(request, person)) {
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
		return this.rounds.standing(reference, this.rounds.current(reference))
			.stream()
			.anyMatch((given) -> given.approver().equals(person.id()) && (deputy || given.onBehalfOf() != null));
	}

}
