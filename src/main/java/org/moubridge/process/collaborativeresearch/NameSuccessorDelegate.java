package org.moubridge.process.collaborativeresearch;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.process.engine.EntryRows;

import org.springframework.stereotype.Component;

/** "Name successor" in collaborative-research.bpmn. */
@Component
class NameSuccessorDelegate implements JavaDelegate {

	private final Entries entries;

	NameSuccessorDelegate(Entries entries) {
		this.entries = entries;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Entry leaving = this.entries.get(UUID.fromString(new EntryRows(execution).current("id").orElseThrow()));
		Map<String, Object> successor = new HashMap<>();
		successor.put("name", leaving.text("newName"));
		successor.put("institution", leaving.text("newInstitution"));
		successor.put("email", leaving.text("newEmail"));
		successor.put("language", leaving.text("newLanguage"));
		successor.put("party", leaving.party());
		this.entries.become(leaving.id(), Entry.DROPPED);
		this.entries.add(leaving.reference(), leaving.kind(), leaving.label(), successor);
	}

}
