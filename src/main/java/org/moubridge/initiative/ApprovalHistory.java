package org.moubridge.initiative;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.moubridge.access.Person;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Decision;
import org.moubridge.approval.RequestStatus;

import org.springframework.stereotype.Component;

/** Who was asked and who answered what on which version, round by round. */
@Component
class ApprovalHistory {

	private final Approvals approvals;

	ApprovalHistory(Approvals approvals) {
		this.approvals = approvals;
	}

	List<Decision> decisions(String reference) {
		return this.approvals.decisions(reference);
	}

	/** Returns the rounds, newest first. */
	List<ApprovalRound> rounds(Initiative initiative, List<Decision> decisions, Map<String, String> names,
			Person reader) {
		TreeMap<Integer, List<ApprovalRequest>> rounds = this.approvals.requests(initiative.reference())
			.stream()
			.collect(Collectors.groupingBy(ApprovalRequest::round, TreeMap::new, Collectors.toList()));
		int newest = rounds.isEmpty() ? 0 : rounds.lastKey();
		return rounds.entrySet()
			.stream()
			.map((round) -> round(round.getKey(), round.getValue(), counts(initiative, round.getKey() == newest),
					new Given(this.approvals, decisions, names, reader)))
			.sorted(Comparator.comparingInt(ApprovalRound::number).reversed())
			.toList();
	}

	private static boolean counts(Initiative initiative, boolean newest) {
		return newest && initiative.status() != InitiativeStatus.DRAFT;
	}

	private static ApprovalRound round(int number, List<ApprovalRequest> requests, boolean current, Given given) {
		var subject = requests.get(0).subject();
		return new ApprovalRound(number, subject.version(), subject.contentHash(), current,
				requests.stream().map(given::to).toList());
	}

	/** What was answered, and who looks at it. */
	private record Given(Approvals approvals, List<Decision> decisions, Map<String, String> names, Person reader) {

		ApprovalRound.Asked to(ApprovalRequest request) {
			boolean mine = request.status() == RequestStatus.OPEN && request.taskId() != null
					&& this.approvals.mayAnswer(request, this.reader);
			return new ApprovalRound.Asked(request, mine,
					this.decisions.stream()
						.filter((decision) -> decision.request().equals(request.id()))
						.map((decision) -> new ApprovalRound.Answer(decision, this.names.get(decision.approver()),
								this.names.get(decision.onBehalfOf())))
						.toList());
		}

	}

}
