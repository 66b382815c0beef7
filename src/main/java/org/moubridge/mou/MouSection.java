package org.moubridge.mou;

import org.moubridge.access.Person;

import org.springframework.ui.Model;

/** A section on the page of a Memorandum that another feature knows what is in. */
public interface MouSection {

	/** Adds what the section shows to this reader, who may read the Memorandum. */
	void show(Model model, Mou mou, Person reader);

}
