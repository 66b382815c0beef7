package org.moubridge.process.softlanding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Ask for missing items" in soft-landing.bpmn. */
@Component
class AskForMissingItemsDelegate implements JavaDelegate {

	private final LandingCompany company;

	AskForMissingItemsDelegate(LandingCompany company) {
		this.company = company;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.company.tellMissingItems(new InitiativeVariables(execution).initiative());
	}

}
