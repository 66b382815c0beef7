package org.moubridge.process.changeofcourse;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.InitiativeVariables;
import org.moubridge.process.engine.StreamClocks;

import org.springframework.stereotype.Component;

/**
 * "Let clocks run" in change-of-course.bpmn: a stream that stands still cannot learn that
 * it ends.
 */
@Component
class LetClocksRunDelegate implements JavaDelegate {

	private final StreamClocks clocks;

	LetClocksRunDelegate(StreamClocks clocks) {
		this.clocks = clocks;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.clocks.start(new InitiativeVariables(execution).initiative());
	}

}
