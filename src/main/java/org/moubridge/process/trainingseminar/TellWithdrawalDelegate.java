package org.moubridge.process.trainingseminar;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Tell withdrawal" in training-seminar.bpmn. */
@Component
class TellWithdrawalDelegate implements JavaDelegate {

	private final Farewell farewell;

	TellWithdrawalDelegate(Farewell farewell) {
		this.farewell = farewell;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.farewell.tellWithdrawal(new InitiativeVariables(execution).initiative());
	}

}
