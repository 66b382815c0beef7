package org.moubridge.process.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;

import org.moubridge.approval.AnswerTakenBack;
import org.moubridge.initiative.InitiativeCancelled;
import org.moubridge.initiative.InitiativeWithdrawn;
import org.moubridge.initiative.ProposalRecalled;

import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * What the application tells the running process of an initiative; the delegates are the
 * other direction.
 */
@Component
class RunningInitiatives {

	private final RuntimeService runtime;

	private final StreamClocks clocks;

	RunningInitiatives(RuntimeService runtime, StreamClocks clocks) {
		this.runtime = runtime;
		this.clocks = clocks;
	}

	@EventListener
	void on(InitiativeWithdrawn event) {
		tell("InitiativeWithdrawn", event.reference());
	}

	/** One that rests has to wake up to end. */
	@EventListener
	void on(InitiativeCancelled event) {
		this.clocks.start(event.reference());
		tell("InitiativeCancelled", event.reference());
	}

	@EventListener
	void on(ProposalRecalled event) {
		tell("ProposalRecalled", event.reference());
	}

	@EventListener
	void on(AnswerTakenBack event) {
		tell("AnswerTakenBack", event.reference());
	}

	private void tell(String message, String reference) {
		try {
			this.runtime.createMessageCorrelation(message).processInstanceBusinessKey(reference).correlateWithResult();
		}
		catch (OptimisticLockingException ex) {
			throw new OptimisticLockingFailureException(reference + " was changed at the same moment", ex);
		}
	}

}
