package org.moubridge.process.collaborativeresearch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Compare clauses" in collaborative-research.bpmn. */
@Component
class CompareClausesDelegate implements JavaDelegate {

	private final JointAnswers answers;

	CompareClausesDelegate(JointAnswers answers) {
		this.answers = answers;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		boolean agreed = this.answers.bothSay(variables.initiative(), "negotiate-clauses", "clause", "AGREED");
		variables.set(InitiativeVariables.CLAUSES_AGREED, agreed);
	}

}
