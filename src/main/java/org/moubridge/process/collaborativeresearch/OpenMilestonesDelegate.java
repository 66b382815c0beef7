package org.moubridge.process.collaborativeresearch;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Entry;
import org.moubridge.initiative.ResearchMilestones;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Open milestones" in collaborative-research.bpmn. */
@Component
class OpenMilestonesDelegate implements JavaDelegate {

	private final ResearchMilestones milestones;

	OpenMilestonesDelegate(ResearchMilestones milestones) {
		this.milestones = milestones;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		variables.setRows(ResearchMilestones.LIST,
				this.milestones.open(variables.initiative()).stream().map(OpenMilestonesDelegate::row).toList());
		variables.set(InitiativeVariables.GATE, "GO");
	}

	/** Its report is due on its own day. */
	private static Map<String, String> row(Entry milestone) {
		Map<String, String> row = new HashMap<>();
		row.put("id", milestone.id().toString());
		row.put("party", milestone.party());
		row.put("due", milestone.text("date"));
		return row;
	}

}
