package org.moubridge.process.collaborativeresearch;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Compare concept decisions" in collaborative-research.bpmn. */
@Component
class CompareConceptDecisionsDelegate implements JavaDelegate {

	private static final List<String> CHOICES = List.of("INVITE", "REVISE", "DECLINE");

	private final JointAnswers answers;

	CompareConceptDecisionsDelegate(JointAnswers answers) {
		this.answers = answers;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		String decision = this.answers.moreCautious(variables.initiative(), "decide-on-concept", "conceptDecision",
				CHOICES);
		variables.set(InitiativeVariables.CONCEPT_DECISION, decision);
	}

}
