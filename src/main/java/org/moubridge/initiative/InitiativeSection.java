package org.moubridge.initiative;

import java.util.List;

import org.moubridge.access.Person;

import org.springframework.ui.Model;

/** A section on the page of an initiative that another feature knows what is in. */
public interface InitiativeSection {

	/**
	 * Adds what the section shows to this reader, who may read the initiative.
	 * @param open the tasks that are open in the initiative
	 */
	void show(Model model, Initiative initiative, Person reader, List<Step> open);

}
