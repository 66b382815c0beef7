package org.moubridge.process.trainingseminar;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Remind participants" in training-seminar.bpmn. */
@Component
class RemindParticipantsDelegate implements JavaDelegate {

	private final Registrants registrants;

	RemindParticipantsDelegate(Registrants registrants) {
		this.registrants = registrants;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.registrants.sendJoiningInformation(new InitiativeVariables(execution).initiative());
	}

}
