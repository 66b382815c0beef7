package org.moubridge.process.trainingseminar;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Tell refusal of appeal" in training-seminar.bpmn. */
@Component
class TellRefusalOfAppealDelegate implements JavaDelegate {

	private final Certification certification;

	TellRefusalOfAppealDelegate(Certification certification) {
		this.certification = certification;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		this.certification.tellRefusal(variables.initiative(), UUID.fromString(variables.element("participant", "id")));
	}

}
