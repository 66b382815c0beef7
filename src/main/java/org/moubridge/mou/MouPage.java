package org.moubridge.mou;

import org.moubridge.access.CurrentPerson;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Everything that is recorded about a Memorandum, and what is not. */
@Controller
class MouPage {

	private final MouView view;

	private final CurrentPerson currentPerson;

	MouPage(MouView view, CurrentPerson currentPerson) {
		this.view = view;
		this.currentPerson = currentPerson;
	}

	@GetMapping("/mous/{reference}")
	String show(@PathVariable String reference, Model model) {
		this.view.fill(model, this.currentPerson.get(), reference);
		return "mou";
	}

}
