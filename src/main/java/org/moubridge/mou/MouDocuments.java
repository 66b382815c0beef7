package org.moubridge.mou;

import org.moubridge.access.Person;

import org.springframework.ui.Model;

/** The documents on the page of a Memorandum; somebody else keeps them. */
public interface MouDocuments {

	/** Adds what the page shows of them to this reader. */
	void show(Model model, Mou mou, Person reader);

}
