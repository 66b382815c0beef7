package org.moubridge.process.softlanding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Parts;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Compare midway reviews" in soft-landing.bpmn. */
@Component
class CompareMidwayReviewsDelegate implements JavaDelegate {

	private final Parts parts;

	CompareMidwayReviewsDelegate(Parts parts) {
		this.parts = parts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		variables.set(InitiativeVariables.MID_TERM,
				CommonAnswer.of(this.parts.byParty(variables.initiative(), "review-midway"), "midTermAnswer"));
	}

}
