package org.moubridge.process.softlanding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Tell company" in soft-landing.bpmn. */
@Component
class TellCompanyDelegate implements JavaDelegate {

	private final LandingCompany company;

	TellCompanyDelegate(LandingCompany company) {
		this.company = company;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.company.tellCancellation(new InitiativeVariables(execution).initiative());
	}

}
