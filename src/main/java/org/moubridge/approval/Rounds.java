package org.moubridge.approval;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

/** The newest round of questions about a reference, and the answers that count in it. */
@Component
class Rounds {

	private final ApprovalRequests requests;

	private final Decisions decisions;

	Rounds(ApprovalRequests requests, Decisions decisions) {
		this.requests = requests;
		this.decisions = decisions;
	}

	List<ApprovalRequest> current(String reference) {
		return this.requests.currentRound(reference);
	}

	/** Returns the answers that were given in this round and not taken back. */
	List<Decision> standing(String reference, List<ApprovalRequest> round) {
		List<UUID> ids = round.stream().map(ApprovalRequest::id).toList();
		return this.decisions.of(reference)
			.stream()
			.filter((decision) -> decision.stands() && ids.contains(decision.request()))
			.toList();
	}

	/** Returns where the newest round stands. */
	Outcome outcome(String reference) {
		List<ApprovalRequest> round = current(reference);
		List<Choice> answers = standing(reference, round).stream().map(Decision::answer).toList();
		if (answers.contains(Choice.REJECT)) {
			return Outcome.REJECTED;
		}
		if (answers.contains(Choice.REQUEST_CHANGES)) {
			return Outcome.CHANGES_REQUESTED;
		}
		return (!round.isEmpty() && answers.size() == round.size()) ? Outcome.APPROVED : Outcome.OPEN;
	}

}
