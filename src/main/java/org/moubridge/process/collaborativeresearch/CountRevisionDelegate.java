package org.moubridge.process.collaborativeresearch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Count revision" in collaborative-research.bpmn. */
@Component
class CountRevisionDelegate implements JavaDelegate {

	@Override
	public void execute(DelegateExecution execution) {
		Object revisions = execution.getVariable(InitiativeVariables.REVISIONS);
		new InitiativeVariables(execution).set(InitiativeVariables.REVISIONS,
				(revisions instanceof Integer before) ? before + 1 : 1);
	}

}
