package org.moubridge.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The handshake: one content, approved by both parties. A round asks the slots that the
 * rules demand, stage by stage. The content is approved when every slot of the round has
 * approved its hash; a request for changes or a rejection ends the round at once.
 */
@Service
@Transactional
public class Approvals {

	private static final Logger log = LoggerFactory.getLogger(Approvals.class);

	private final ApprovalRequests requests;

	private final Rounds rounds;

	private final Decisions decisions;

	private final DecisionTokens tokens;

	private final ApprovalMails mails;

	private final Approvers approvers;

	private final Deputies deputies;

	private final People people;

	private final ApprovalSettings settings;

	private final Clock clock;

	Approvals(ApprovalRequests requests, Rounds rounds, Decisions decisions, DecisionTokens tokens, ApprovalMails mails,
			Approvers approvers, Deputies deputies, People people, ApprovalSettings settings, Clock clock) {
		this.requests = requests;
		this.rounds = rounds;
		this.decisions = decisions;
		this.tokens = tokens;
		this.mails = mails;
		this.approvers = approvers;
		this.deputies = deputies;
		this.people = people;
		this.settings = settings;
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
		List<ApprovalRequest> round = this.rounds.current(reference);
		if (round.stream().noneMatch(ApprovalRequest::isOpen)) {
			round.stream()
				.filter((request) -> request.status() == RequestStatus.WAITING)
				.mapToInt((request) -> request.slot().stage())
				.min()
				.ifPresent((stage) -> askStage(round, stage));
		}
		return this.rounds.current(reference).stream().filter(ApprovalRequest::isOpen).toList();
	}

	/** Returns where the newest round stands. */
	@Transactional(readOnly = true)
	public Outcome outcome(String reference) {
		return this.rounds.outcome(reference);
	}

	/**
	 * Closes what is still open in a round that has ended, and tells those who were asked
	 * in vain.
	 */
	public void closeRound(String reference, Outcome outcome) {
		List<ApprovalRequest> open = this.rounds.current(reference).stream().filter(ApprovalRequest::isOpen).toList();
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
		List<ApprovalRequest> round = this.rounds.current(reference);
		List<Decision> given = this.rounds.standing(reference, round);
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

	private void askStage(List<ApprovalRequest> round, int stage) {
		Instant now = this.clock.instant();
		round.stream()
			.filter((request) -> request.status() == RequestStatus.WAITING && request.slot().stage() == stage)
			.forEach((request) -> this.requests.ask(request.id(), now));
	}

}
