package org.moubridge.process.outcomefollowup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.EntryRows;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "List people to ask" in outcome-follow-up.bpmn. */
@Component
class ListPeopleToAskDelegate implements JavaDelegate {

	private final FollowUps followUps;

	ListPeopleToAskDelegate(FollowUps followUps) {
		this.followUps = followUps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String reference = new InitiativeVariables(execution).initiative();
		var rows = new EntryRows(execution);
		rows.setHere(FollowUps.LIST, this.followUps.open(reference, rows.months()));
	}

}
