package org.moubridge.process.collaborativeresearch;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.Markdown;
import org.moubridge.initiative.Parts;
import org.moubridge.process.engine.EntryRows;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/**
 * "Open gate" in collaborative-research.bpmn: each party is asked about this milestone
 * and no longer about the one before.
 */
@Component
class OpenGateDelegate implements JavaDelegate {

	private final Entries entries;

	private final Parts parts;

	OpenGateDelegate(Entries entries, Parts parts) {
		this.entries = entries;
		this.parts = parts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		Entry milestone = this.entries.get(UUID.fromString(new EntryRows(execution).current("id").orElseThrow()));
		Map<String, Object> question = Map.of("subject", Markdown.escape(milestone.label()));
		List.of(variables.leadParty(), variables.partnerParty())
			.forEach((party) -> this.parts.save(milestone.reference(), "decide-at-gate", party, "", question));
	}

}
