package org.moubridge.process.collaborativeresearch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Initiatives;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/**
 * "Fix terms" in collaborative-research.bpmn: what is signed is exactly this content.
 */
@Component
class FixTermsDelegate implements JavaDelegate {

	private final Initiatives initiatives;

	FixTermsDelegate(Initiatives initiatives) {
		this.initiatives = initiatives;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		variables.set(InitiativeVariables.TERMS_HASH, this.initiatives.get(variables.initiative()).contentHash());
	}

}
