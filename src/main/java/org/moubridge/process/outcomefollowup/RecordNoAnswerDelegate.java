package org.moubridge.process.outcomefollowup;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.EntryRows;

import org.springframework.stereotype.Component;

/** "Record no answer" in outcome-follow-up.bpmn. */
@Component
class RecordNoAnswerDelegate implements JavaDelegate {

	private final FollowUps followUps;

	RecordNoAnswerDelegate(FollowUps followUps) {
		this.followUps = followUps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		UUID line = UUID.fromString(new EntryRows(execution).current("id").orElseThrow());
		this.followUps.end(line, "NOT_ANSWERED");
	}

}
