package org.moubridge.process.stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Initiatives;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.InitiativeMails;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Close initiative" in the diagrams of the streams. */
@Component
class CloseInitiativeDelegate implements JavaDelegate {

	private final Initiatives initiatives;

	private final InitiativeMails mails;

	CloseInitiativeDelegate(Initiatives initiatives, InitiativeMails mails) {
		this.initiatives = initiatives;
		this.mails = mails;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		this.initiatives.close(variables.initiative());
		this.mails.toCoordinators(variables.initiative(), MailTemplate.INITIATIVE_CLOSED, "closed",
				variables.leadParty(), "");
	}

}
