package org.moubridge.process.collaborativeresearch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Bind signatures" in collaborative-research.bpmn. */
@Component
class BindSignaturesDelegate implements JavaDelegate {

	private final SignedTerms terms;

	BindSignaturesDelegate(SignedTerms terms) {
		this.terms = terms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		boolean bound = this.terms.bind(variables.initiative(), variables.text(InitiativeVariables.TERMS_HASH));
		variables.set(InitiativeVariables.SIGNATURE, bound ? "BOUND" : "MISMATCH");
	}

}
