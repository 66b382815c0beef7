package org.moubridge.process.stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Initiatives;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Start execution" in the diagrams of the streams. */
@Component
class StartExecutionDelegate implements JavaDelegate {

	private final Initiatives initiatives;

	StartExecutionDelegate(Initiatives initiatives) {
		this.initiatives = initiatives;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.initiatives.run(new InitiativeVariables(execution).initiative());
	}

}
