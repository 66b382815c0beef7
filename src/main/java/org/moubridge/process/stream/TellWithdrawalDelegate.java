package org.moubridge.process.stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Tell withdrawal" in the diagrams of the streams. */
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
