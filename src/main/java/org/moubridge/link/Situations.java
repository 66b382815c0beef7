package org.moubridge.link;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Answers;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Choice;
import org.moubridge.approval.Decision;
import org.moubridge.approval.DecisionToken;
import org.moubridge.approval.RequestStatus;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out how things stand, from the record alone. What settled a question comes before
 * what is wrong with the link to it.
 */
@Component
@Transactional(readOnly = true)
class Situations {

	private final Approvals approvals;

	private final Answers answers;

	private final Initiatives initiatives;

	private final People people;

	private final Clock clock;

	Situations(Approvals approvals, Answers answers, Initiatives initiatives, People people, Clock clock) {
		this.approvals = approvals;
		this.answers = answers;
		this.initiatives = initiatives;
		this.people = people;
		this.clock = clock;
	}

	Situation ofLink(DecisionToken link) {
		Case one = open(link.request(), this.people.get(link.approver()));
		State state = one.settled().orElseGet(() -> linkState(link, one));
		boolean decidedHere = link.usedAt() != null && isFresh(link);
		return one.situation(state, decidedHere && !one.guarded());
	}

	/**
	 * Returns what a person who signed in finds; empty if it is none of her business.
	 */
	Optional<Situation> ofPerson(UUID request, Person person) {
		return this.approvals.request(request)
			.map((found) -> open(found.id(), person))
			.filter((one) -> this.approvals.mayAnswer(one.request, person) || one.answeredBy(person))
			.map((one) -> one.situation(one.settled().orElse(State.ASKED), true));
	}

	private State linkState(DecisionToken token, Case one) {
		if (token.usedAt() != null) {
			return State.TAKEN_BACK;
		}
		if (!this.approvals.mayAnswer(one.request, one.reader)) {
			return State.NOT_ASKED;
		}
		if (!token.isUsable() || !token.address().equalsIgnoreCase(one.reader.email())) {
			return State.REPLACED;
		}
		if (!isFresh(token)) {
			return State.EXPIRED;
		}
		return one.guarded() ? State.SIGN_IN : State.ASKED;
	}

	private boolean isFresh(DecisionToken token) {
		return token.expiresAt().isAfter(this.clock.instant());
	}

	private Case open(UUID id, Person reader) {
		ApprovalRequest request = this.approvals.request(id).orElseThrow();
		String reference = request.subject().reference();
		return new Case(request, this.initiatives.inQuestion(reference), reader, this.approvals.requests(reference),
				this.approvals.decisions(reference));
	}

	/** A question with everything that was ever asked and answered about its subject. */
	private final class Case {

		private final ApprovalRequest request;

		private final Initiative initiative;

		private final Person reader;

		private final List<ApprovalRequest> requests;

		private final List<Decision> decisions;

		Case(ApprovalRequest request, Initiative initiative, Person reader, List<ApprovalRequest> requests,
				List<Decision> decisions) {
			this.request = request;
			this.initiative = initiative;
			this.reader = reader;
			this.requests = requests;
			this.decisions = decisions;
		}

		/** Returns why there is nothing to answer any more, whoever asks. */
		Optional<State> settled() {
			Decision answer = answer();
			if (answer != null) {
				return Optional.of(isReader(answer) ? State.DECIDED_BY_YOU : State.DECIDED_BY_OTHER);
			}
			if (this.requests.stream().anyMatch((other) -> other.round() > this.request.round())) {
				return Optional.of(State.CHANGED);
			}
			if (this.request.status() == RequestStatus.CLOSED || this.request.taskId() == null) {
				return Optional.of(ended());
			}
			return hashDiffers() ? Optional.of(State.CHANGED) : Optional.empty();
		}

		Situation situation(State state, boolean here) {
			Decision answer = answer();
			boolean takeBack = here && answer != null && isReader(answer)
					&& Situations.this.answers.mayTakeBack(this.request, answer);
			Decision shown = (answer != null) ? answer : closing();
			return new Situation(state, this.request, this.initiative, this.reader, shown, takeBack, openRequest(),
					guarded());
		}

		boolean answeredBy(Person person) {
			return this.decisions.stream()
				.anyMatch((decision) -> decision.request().equals(this.request.id())
						&& decision.approver().equals(person.id()));
		}

		/** Whether signing in is needed to read the content. */
		boolean guarded() {
			var content = Situations.this.initiatives
				.version(this.initiative.reference(), this.request.subject().version())
				.content();
			return this.request.slot().signIn()
					|| "CONFIDENTIAL".equals(Situations.this.initiatives.fields(content).get("confidentiality"));
		}

		private State ended() {
			Decision closing = closing();
			if (closing != null) {
				return (closing.answer() == Choice.REJECT) ? State.REJECTED : State.RETURNED;
			}
			return switch (this.initiative.status()) {
				case WITHDRAWN -> State.WITHDRAWN;
				case CANCELLED -> State.CANCELLED;
				default -> State.RECALLED;
			};
		}

		private @Nullable Decision answer() {
			return this.decisions.stream()
				.filter((decision) -> decision.stands() && decision.request().equals(this.request.id()))
				.findFirst()
				.orElse(null);
		}

		/** The answer in the same round that made this one needless. */
		private @Nullable Decision closing() {
			List<UUID> round = this.requests.stream()
				.filter((other) -> other.round() == this.request.round())
				.map(ApprovalRequest::id)
				.toList();
			return this.decisions.stream()
				.filter((decision) -> decision.stands() && !decision.answer().approves()
						&& round.contains(decision.request()))
				.findFirst()
				.orElse(null);
		}

		private @Nullable UUID openRequest() {
			return this.requests.stream()
				.filter((other) -> other.isOpen() && other.taskId() != null
						&& other.group().equals(this.request.group())
						&& Situations.this.approvals.mayAnswer(other, this.reader))
				.map(ApprovalRequest::id)
				.findFirst()
				.orElse(null);
		}

		private boolean isReader(Decision decision) {
			return decision.approver().equals(this.reader.id());
		}

		private boolean hashDiffers() {
			return !this.request.subject().contentHash().equals(this.initiative.contentHash());
		}

	}

}
