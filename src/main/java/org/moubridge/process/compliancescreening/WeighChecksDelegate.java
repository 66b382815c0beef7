package org.moubridge.process.compliancescreening;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Checks;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Weigh checks" in compliance-screening.bpmn. */
@Component
class WeighChecksDelegate implements JavaDelegate {

	private final Checks checks;

	WeighChecksDelegate(Checks checks) {
		this.checks = checks;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		variables.set("screening", this.checks.weigh(variables.initiative()));
	}

}
