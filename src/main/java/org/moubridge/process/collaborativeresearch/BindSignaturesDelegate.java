package org.moubridge.process.collaborativeresearch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.letter.AgreementCovers;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.InitiativeMails;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Bind signatures" in collaborative-research.bpmn. */
@Component
class BindSignaturesDelegate implements JavaDelegate {

	private final SignedTerms terms;

	private final AgreementCovers covers;

	private final InitiativeMails mails;

	BindSignaturesDelegate(SignedTerms terms, AgreementCovers covers, InitiativeMails mails) {
		this.terms = terms;
		this.covers = covers;
		this.mails = mails;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		boolean bound = this.terms.bind(variables.initiative(), variables.text(InitiativeVariables.TERMS_HASH));
		if (bound) {
			this.mails.toCoordinators(variables.initiative(), MailTemplate.AGREEMENT_SIGNED,
					this.covers.write(variables.initiative(), SignedTerms.FORM));
		}
		variables.set(InitiativeVariables.SIGNATURE, bound ? "BOUND" : "MISMATCH");
	}

}
