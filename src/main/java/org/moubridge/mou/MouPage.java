package org.moubridge.mou;

import org.moubridge.access.CurrentPerson;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Everything that is recorded about a Memorandum, and what is not. */
@Controller
class MouPage {

	private final Mous mous;

	private final StreamActivity activity;

	private final CurrentPerson currentPerson;

	MouPage(Mous mous, StreamActivity activity, CurrentPerson currentPerson) {
		this.mous = mous;
		this.activity = activity;
		this.currentPerson = currentPerson;
	}

	@GetMapping("/mous/{reference}")
	String show(@PathVariable String reference, Model model) {
		model.addAttribute("mou", this.mous.get(reference, this.currentPerson.get()));
		model.addAttribute("initiatives", this.activity.of(reference));
		return "mou";
	}

}
