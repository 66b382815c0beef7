package org.moubridge.process.collaborativeresearch;

import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.ResearchMilestones;
import org.moubridge.process.engine.EntryRows;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Settle milestone" in collaborative-research.bpmn. */
@Component
class SettleMilestoneDelegate implements JavaDelegate {

	private static final List<String> CHOICES = List.of("GO", "REVISE_PLAN", "NO_GO");

	private final JointAnswers answers;

	private final ResearchMilestones milestones;

	SettleMilestoneDelegate(JointAnswers answers, ResearchMilestones milestones) {
		this.answers = answers;
		this.milestones = milestones;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		String gate = this.answers.moreCautious(variables.initiative(), "decide-at-gate", "gateDecision", CHOICES);
		this.milestones.settle(UUID.fromString(new EntryRows(execution).current("id").orElseThrow()), gate);
		variables.set(InitiativeVariables.GATE, gate);
	}

}
