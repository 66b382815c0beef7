package org.moubridge.process.benchmarkingvisit;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.EntryRows;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "List figures" in benchmarking-visit.bpmn. */
@Component
class ListFiguresDelegate implements JavaDelegate {

	private final Figures figures;

	ListFiguresDelegate(Figures figures) {
		this.figures = figures;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String reference = new InitiativeVariables(execution).initiative();
		new EntryRows(execution).set(Figures.LIST, this.figures.list(reference));
	}

}
