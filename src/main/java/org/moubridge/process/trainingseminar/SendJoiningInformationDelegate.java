package org.moubridge.process.trainingseminar;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Send joining information" in training-seminar.bpmn. */
@Component
class SendJoiningInformationDelegate implements JavaDelegate {

	private final Registrants registrants;

	SendJoiningInformationDelegate(Registrants registrants) {
		this.registrants = registrants;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		this.registrants.sendJoiningInformation(variables.initiative());
		variables.setRows(InitiativeVariables.SESSIONS, this.registrants.sessionRows(variables.initiative()));
		variables.setRows(InitiativeVariables.PARTICIPANTS, this.registrants.participantRows(variables.initiative()));
	}

}
