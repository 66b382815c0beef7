package org.moubridge.process.softlanding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Write offer" in soft-landing.bpmn. */
@Component
class WriteOfferDelegate implements JavaDelegate {

	private final LandingCompany company;

	WriteOfferDelegate(LandingCompany company) {
		this.company = company;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.company.offer(new InitiativeVariables(execution).initiative());
	}

}
