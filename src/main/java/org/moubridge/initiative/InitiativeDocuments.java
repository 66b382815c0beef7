package org.moubridge.initiative;

import java.util.List;

import org.moubridge.access.Person;

import org.springframework.ui.Model;

/** The documents on the page of an initiative; somebody else keeps them. */
public interface InitiativeDocuments {

	/**
	 * Adds what the page shows of them to this reader.
	 * @param open the tasks that are open in the initiative
	 */
	void show(Model model, Initiative initiative, Person reader, List<Step> open);

}
