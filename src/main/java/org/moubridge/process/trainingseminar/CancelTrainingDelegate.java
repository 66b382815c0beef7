package org.moubridge.process.trainingseminar;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Initiatives;
import org.moubridge.process.engine.InitiativeVariables;
import org.moubridge.process.stream.Farewell;

import org.springframework.stereotype.Component;

/** "Cancel training" in training-seminar.bpmn. */
@Component
class CancelTrainingDelegate implements JavaDelegate {

	private final Initiatives initiatives;

	private final Farewell farewell;

	CancelTrainingDelegate(Initiatives initiatives, Farewell farewell) {
		this.initiatives = initiatives;
		this.farewell = farewell;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String reference = new InitiativeVariables(execution).initiative();
		this.initiatives.endAsCancelled(reference);
		this.farewell.tellNotHeld(reference, "go-no-go");
	}

}
