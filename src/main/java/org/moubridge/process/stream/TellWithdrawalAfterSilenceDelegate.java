package org.moubridge.process.stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Tell withdrawal after silence" in the diagrams of the streams. */
@Component
class TellWithdrawalAfterSilenceDelegate implements JavaDelegate {

	private final Farewell farewell;

	TellWithdrawalAfterSilenceDelegate(Farewell farewell) {
		this.farewell = farewell;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.farewell.tellWithdrawal(new InitiativeVariables(execution).initiative());
	}

}
