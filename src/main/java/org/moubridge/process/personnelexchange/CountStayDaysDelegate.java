package org.moubridge.process.personnelexchange;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Count stay days" in personnel-exchange.bpmn: everybody has left. */
@Component
class CountStayDaysDelegate implements JavaDelegate {

	private final Stays stays;

	CountStayDaysDelegate(Stays stays) {
		this.stays = stays;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		this.stays.count(variables.initiative());
		variables.set("stayOver", true);
	}

}
