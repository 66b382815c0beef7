package org.moubridge.letter;

import java.util.List;

import org.moubridge.access.Person;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.InitiativeSection;
import org.moubridge.initiative.Step;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Which letters the reader of an initiative's page can have written. */
@Component
class LetterSection implements InitiativeSection {

	private final DecisionLetters decisions;

	LetterSection(DecisionLetters decisions) {
		this.decisions = decisions;
	}

	@Override
	public void show(Model model, Initiative initiative, Person reader, List<Step> open) {
		model.addAttribute("mayWriteDecision", this.decisions.mayWrite(initiative, reader));
	}

}
