package org.moubridge.process.collaborativeresearch;

import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.process.engine.EntryRows;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/**
 * "List announced" in collaborative-research.bpmn: the publication, or the investigator
 * who leaves.
 */
@Component
class ListAnnouncedDelegate implements JavaDelegate {

	private final Entries entries;

	ListAnnouncedDelegate(Entries entries) {
		this.entries = entries;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String reference = new InitiativeVariables(execution).initiative();
		Entry news = this.entries.of(reference, "news").stream().reduce((first, second) -> second).orElseThrow();
		String leaving = news.text("leaving");
		new EntryRows(execution).set("announced",
				List.of((leaving != null) ? this.entries.get(UUID.fromString(leaving)) : news));
	}

}
