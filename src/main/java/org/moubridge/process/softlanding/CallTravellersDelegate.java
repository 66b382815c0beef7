package org.moubridge.process.softlanding;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.process.engine.EntryRows;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/**
 * "Call travellers" in soft-landing.bpmn: those of the team who are not ready yet. They
 * are people of the leading party.
 */
@Component
class CallTravellersDelegate implements JavaDelegate {

	private final Entries entries;

	CallTravellersDelegate(Entries entries) {
		this.entries = entries;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		List<Entry> travellers = this.entries.standing(variables.initiative(), "team")
			.stream()
			.filter((one) -> !one.status().equals("READY"))
			.toList();
		travellers.forEach((one) -> this.entries.amend(one.id(), "", Map.of("party", variables.leadParty())));
		new EntryRows(execution).set("team", travellers.stream().map((one) -> this.entries.get(one.id())).toList());
	}

}
