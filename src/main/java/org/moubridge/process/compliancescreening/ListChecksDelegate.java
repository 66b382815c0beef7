package org.moubridge.process.compliancescreening;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Checks;
import org.moubridge.initiative.Entry;
import org.moubridge.process.engine.EntryRows;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "List checks" in compliance-screening.bpmn. */
@Component
class ListChecksDelegate implements JavaDelegate {

	private final Checks checks;

	ListChecksDelegate(Checks checks) {
		this.checks = checks;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		List<String> needed = variables.rows("checks").stream().map((row) -> row.prop("check").stringValue()).toList();
		List<Entry> open = this.checks.open(variables.initiative(), needed);
		new EntryRows(execution).set("checkRows", open);
	}

}
