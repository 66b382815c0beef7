package org.moubridge.process.outcomereview;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Initiatives;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Open review" in outcome-review.bpmn. */
@Component
class OpenReviewDelegate implements JavaDelegate {

	private final Initiatives initiatives;

	OpenReviewDelegate(Initiatives initiatives) {
		this.initiatives = initiatives;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		this.initiatives.openReview(variables.initiative());
		variables.setRows(InitiativeVariables.REVIEWERS,
				List.of(Map.of("party", variables.leadParty()), Map.of("party", variables.partnerParty())));
	}

}
