package org.moubridge.process.bilateralapproval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.approval.Outcome;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Record outcome" in bilateral-approval.bpmn. */
@Component
class RecordOutcomeDelegate implements JavaDelegate {

	private final ApprovalOutcome outcomes;

	RecordOutcomeDelegate(ApprovalOutcome outcomes) {
		this.outcomes = outcomes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		Outcome outcome = variables.isChange() ? this.outcomes.ofChange(variables.initiative())
				: this.outcomes.record(variables.initiative());
		variables.set(InitiativeVariables.OUTCOME, outcome.name());
	}

}
