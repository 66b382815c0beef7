package org.moubridge.process.collaborativeresearch;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.process.engine.EntryRows;

import org.springframework.stereotype.Component;

/** "Record clearance" in collaborative-research.bpmn. */
@Component
class RecordClearanceDelegate implements JavaDelegate {

	private final Entries entries;

	RecordClearanceDelegate(Entries entries) {
		this.entries = entries;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Entry news = this.entries.get(UUID.fromString(new EntryRows(execution).current("id").orElseThrow()));
		this.entries.become(news.id(), String.valueOf(news.text("publicationClearance")));
	}

}
