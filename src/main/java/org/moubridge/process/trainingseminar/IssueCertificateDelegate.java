package org.moubridge.process.trainingseminar;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Issue certificate" in training-seminar.bpmn. */
@Component
class IssueCertificateDelegate implements JavaDelegate {

	private final Certification certification;

	IssueCertificateDelegate(Certification certification) {
		this.certification = certification;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		this.certification.certify(variables.initiative(), UUID.fromString(variables.element("participant", "id")),
				variables.text(InitiativeVariables.CERTIFICATE),
				(Integer) execution.getVariable(InitiativeVariables.ATTENDANCE_PERCENT));
	}

}
