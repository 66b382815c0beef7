package org.moubridge.mou;

import java.util.List;

import org.moubridge.access.Person;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything that the page of a Memorandum shows. */
@Component
public class MouView {

	private final Mous mous;

	private final StreamActivity activity;

	private final List<MouSection> sections;

	MouView(Mous mous, StreamActivity activity, List<MouSection> sections) {
		this.mous = mous;
		this.activity = activity;
		this.sections = sections;
	}

	/** Throws {@link UnknownMou} if this person may not read it. */
	public void fill(Model model, Person reader, String reference) {
		Mou mou = this.mous.get(reference, reader);
		model.addAttribute("mou", mou);
		model.addAttribute("initiatives", this.activity.of(reference));
		this.sections.forEach((section) -> section.show(model, mou, reader));
	}

}
