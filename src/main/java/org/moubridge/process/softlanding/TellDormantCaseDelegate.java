package org.moubridge.process.softlanding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Tell dormant case" in soft-landing.bpmn. */
@Component
class TellDormantCaseDelegate implements JavaDelegate {

	private final DormantCases cases;

	TellDormantCaseDelegate(DormantCases cases) {
		this.cases = cases;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.cases.tell(new InitiativeVariables(execution).initiative());
	}

}
