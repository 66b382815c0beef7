package org.moubridge.reply;

import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Asking;
import org.moubridge.approval.Decision;
import org.moubridge.approval.DecisionToken;
import org.moubridge.approval.Subject;
import org.moubridge.initiative.Initiatives;
import org.moubridge.reply.Question.Standing;

import org.springframework.stereotype.Component;

/** Finds out how the question of a mail stands, from the record. */
@Component
class AskedQuestions {

	private final Approvals approvals;

	private final Asking asking;

	private final Initiatives initiatives;

	private final People people;

	private final Clock clock;

	AskedQuestions(Approvals approvals, Asking asking, Initiatives initiatives, People people, Clock clock) {
		this.approvals = approvals;
		this.asking = asking;
		this.initiatives = initiatives;
		this.people = people;
		this.clock = clock;
	}

	Question of(DecisionToken sent) {
		DecisionToken token = this.asking.token(sent.id()).orElseThrow();
		ApprovalRequest request = this.approvals.request(token.request()).orElseThrow();
		Person approver = this.people.get(token.approver());
		Decision decision = decision(request);
		return new Question(token, request, approver, standing(token, request, approver, decision), signIn(request),
				decision);
	}

	/** As with links: above the limit, and where the content is not shown in a mail. */
	private boolean signIn(ApprovalRequest request) {
		Subject subject = request.subject();
		var content = this.initiatives.version(subject.reference(), subject.version()).content();
		return request.slot().signIn()
				|| "CONFIDENTIAL".equals(this.initiatives.fields(content).get("confidentiality"));
	}

	private Standing standing(DecisionToken token, ApprovalRequest request, Person approver,
			@Nullable Decision decision) {
		if (decision != null) {
			return decision.approver().equals(approver.id()) ? Standing.DECIDED_BY_YOU : Standing.DECIDED_BY_OTHER;
		}
		if (!request.isOpen() || request.taskId() == null) {
			return Standing.CLOSED;
		}
		if (!this.approvals.mayAnswer(request, approver)) {
			return Standing.NOT_ASKED;
		}
		if (!token.isUsable() || !token.address().equalsIgnoreCase(approver.email())) {
			return Standing.REPLACED;
		}
		return token.expiresAt().isAfter(this.clock.instant()) ? Standing.OPEN : Standing.EXPIRED;
	}

	private @Nullable Decision decision(ApprovalRequest request) {
		return this.approvals.decisions(request.subject().reference())
			.stream()
			.filter((given) -> given.stands() && given.request().equals(request.id()))
			.findFirst()
			.orElse(null);
	}

}
