package org.moubridge.initiative;

import java.util.Locale;

import org.moubridge.access.CurrentPerson;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where an initiative stands, what it contains, and how it came there. */
@Controller
class InitiativePage {

	private final InitiativeView view;

	private final CurrentPerson currentPerson;

	InitiativePage(InitiativeView view, CurrentPerson currentPerson) {
		this.view = view;
		this.currentPerson = currentPerson;
	}

	@GetMapping("/initiatives/{reference}")
	String show(@PathVariable String reference, Model model, Locale locale) {
		this.view.fill(model, this.currentPerson.get(), reference, locale);
		return "initiative";
	}

}
