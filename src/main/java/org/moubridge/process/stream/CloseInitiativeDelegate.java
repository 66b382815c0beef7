package org.moubridge.process.stream;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Initiatives;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.InitiativeMails;
import org.moubridge.process.engine.InitiativeVariables;
import org.moubridge.process.engine.ProcessesBeside;

import org.springframework.stereotype.Component;

/**
 * "Close initiative" in the diagrams of the streams. What became of it is asked months
 * later, beside the stream, which is over by then.
 */
@Component
class CloseInitiativeDelegate implements JavaDelegate {

	private final Initiatives initiatives;

	private final InitiativeMails mails;

	private final ProcessesBeside processes;

	CloseInitiativeDelegate(Initiatives initiatives, InitiativeMails mails, ProcessesBeside processes) {
		this.initiatives = initiatives;
		this.mails = mails;
		this.processes = processes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		this.initiatives.close(variables.initiative());
		this.mails.toCoordinators(variables.initiative(), MailTemplate.INITIATIVE_CLOSED, "closed",
				variables.leadParty(), "");
		this.processes.start("outcome-follow-up", variables.initiative(), Map.of());
	}

}
