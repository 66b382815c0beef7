package org.moubridge.process.trainingseminar;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Tell registrants" in training-seminar.bpmn. */
@Component
class TellRegistrantsDelegate implements JavaDelegate {

	private final Registrants registrants;

	TellRegistrantsDelegate(Registrants registrants) {
		this.registrants = registrants;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		this.registrants.tellSelection(variables.initiative());
		variables.set(InitiativeVariables.ACCEPTED, this.registrants.accepted(variables.initiative()));
		variables.set(InitiativeVariables.SEATS_MIN, this.registrants.seatsMin(variables.initiative()));
		variables.set(InitiativeVariables.SPEAKERS_CONFIRMED,
				this.registrants.speakersConfirmed(variables.initiative()));
	}

}
