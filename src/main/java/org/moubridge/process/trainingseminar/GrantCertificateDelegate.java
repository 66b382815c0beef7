package org.moubridge.process.trainingseminar;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Grant certificate" in training-seminar.bpmn. */
@Component
class GrantCertificateDelegate implements JavaDelegate {

	private final Certification certification;

	GrantCertificateDelegate(Certification certification) {
		this.certification = certification;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		this.certification.grant(variables.initiative(), UUID.fromString(variables.element("participant", "id")));
	}

}
