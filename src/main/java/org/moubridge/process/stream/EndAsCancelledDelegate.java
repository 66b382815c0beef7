package org.moubridge.process.stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Initiatives;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "End as cancelled" in the diagrams of the streams: their own steps came to that. */
@Component
class EndAsCancelledDelegate implements JavaDelegate {

	private final Initiatives initiatives;

	private final Farewell farewell;

	EndAsCancelledDelegate(Initiatives initiatives, Farewell farewell) {
		this.initiatives = initiatives;
		this.farewell = farewell;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String reference = new InitiativeVariables(execution).initiative();
		this.initiatives.endAsCancelled(reference);
		this.farewell.tellNotHeld(reference, "not-held");
	}

}
