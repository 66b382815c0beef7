package org.moubridge.process.travelpackage;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.letter.InvitationLetters;
import org.moubridge.process.engine.EntryRows;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Write invitation letter" in travel-package.bpmn. */
@Component
class WriteInvitationLetterDelegate implements JavaDelegate {

	private final InvitationLetters letters;

	WriteInvitationLetterDelegate(InvitationLetters letters) {
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		UUID traveller = UUID.fromString(new EntryRows(execution).current("id").orElseThrow());
		this.letters.write(new InitiativeVariables(execution).initiative(), traveller);
	}

}
