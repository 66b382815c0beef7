package org.moubridge.process.collaborativeresearch;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.ResearchMilestones;
import org.moubridge.process.engine.EntryRows;

import org.springframework.stereotype.Component;

/** "Mark milestone amber" in collaborative-research.bpmn. */
@Component
class MarkMilestoneAmberDelegate implements JavaDelegate {

	private final ResearchMilestones milestones;

	MarkMilestoneAmberDelegate(ResearchMilestones milestones) {
		this.milestones = milestones;
	}

	@Override
	public void execute(DelegateExecution execution) {
		UUID milestone = UUID.fromString(new EntryRows(execution).current("id").orElseThrow());
		this.milestones.becomeLate(milestone, ResearchMilestones.AMBER);
	}

}
