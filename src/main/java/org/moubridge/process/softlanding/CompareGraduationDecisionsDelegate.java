package org.moubridge.process.softlanding;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Parts;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/**
 * "Compare graduation decisions" in soft-landing.bpmn: what both say counts; to extend
 * counts once.
 */
@Component
class CompareGraduationDecisionsDelegate implements JavaDelegate {

	private final Parts parts;

	private final Entries entries;

	CompareGraduationDecisionsDelegate(Parts parts, Entries entries) {
		this.parts = parts;
		this.entries = entries;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		String reference = variables.initiative();
		String answer = CommonAnswer.of(this.parts.byParty(reference, "decide-graduation"), "graduationAnswer");
		if (answer.equals("EXTEND") && !this.entries.of(reference, "graduations").isEmpty()) {
			answer = CommonAnswer.DIFFERENT;
		}
		if (!answer.equals(CommonAnswer.DIFFERENT)) {
			this.entries.add(reference, "graduations", "", Map.of("graduationAnswer", answer));
		}
		variables.set(InitiativeVariables.GRADUATION, answer);
	}

}
