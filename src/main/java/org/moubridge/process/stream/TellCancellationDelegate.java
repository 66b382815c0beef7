package org.moubridge.process.stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Tell cancellation" in the diagrams of the streams. */
@Component
class TellCancellationDelegate implements JavaDelegate {

	private final Farewell farewell;

	TellCancellationDelegate(Farewell farewell) {
		this.farewell = farewell;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.farewell.tellCancellation(new InitiativeVariables(execution).initiative());
	}

}
