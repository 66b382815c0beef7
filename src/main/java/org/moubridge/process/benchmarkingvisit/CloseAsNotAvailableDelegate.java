package org.moubridge.process.benchmarkingvisit;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.EntryRows;

import org.springframework.stereotype.Component;

/** "Close as not available" in benchmarking-visit.bpmn. */
@Component
class CloseAsNotAvailableDelegate implements JavaDelegate {

	private final Figures figures;

	CloseAsNotAvailableDelegate(Figures figures) {
		this.figures = figures;
	}

	@Override
	public void execute(DelegateExecution execution) {
		new EntryRows(execution).current("id").map(UUID::fromString).ifPresent(this.figures::closeAsNotAvailable);
	}

}
