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
		variables.setRows(InitiativeVariables.REVIEWERS, List.of(row(variables.leadParty(), variables.partnerParty()),
				row(variables.partnerParty(), variables.leadParty())));
	}

	private static Map<String, String> row(String party, String waiting) {
		return Map.of("party", party, "waiting", waiting);
	}

}
