package org.moubridge.link;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import org.moubridge.access.Person;
import org.moubridge.access.Refusal;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Answers;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.DecisionTask;
import org.moubridge.approval.Evidence;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Hands answers on, each in one transaction of its own. Whoever loses a race against the
 * other party's answer is asked again by nobody: the whole call is repeated.
 */
@Component
class Answering {

	private static final int TRIES = 5;

	private static final long JITTER_NANOS = 50_000_000;

	private final Approvals approvals;

	private final Answers answers;

	private final DecisionTask task;

	Answering(Approvals approvals, Answers answers, DecisionTask task) {
		this.approvals = approvals;
		this.answers = answers;
		this.task = task;
	}

	/** Completes the task that waits for this answer; the rules are in the domain. */
	void answer(UUID request, Person person, DecisionForm form, Evidence evidence) {
		repeat(() -> this.task.complete(taskOf(request), person.id(), form.choice().orElseThrow(),
				form.comment().strip(), evidence));
	}

	void takeBack(UUID request, Person person, Evidence evidence) {
		repeat(() -> this.answers.takeBack(request, person, evidence));
	}

	private String taskOf(UUID request) {
		return this.approvals.request(request)
			.filter(ApprovalRequest::isOpen)
			.map(ApprovalRequest::taskId)
			.orElseThrow(() -> new Refusal("error.decision.already"));
	}

	private static void repeat(Runnable call) {
		for (int attempt = 1;; attempt++) {
			try {
				call.run();
				return;
			}
			catch (ConcurrencyFailureException ex) {
				if (attempt == TRIES) {
					throw ex;
				}
				LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1, attempt * JITTER_NANOS));
			}
		}
	}

}
