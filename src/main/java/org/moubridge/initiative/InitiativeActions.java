package org.moubridge.initiative;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.moubridge.access.CurrentPerson;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;
import org.moubridge.access.TooLate;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The forms at the end of an initiative's page. What cannot be done is said on the page,
 * next to what was typed.
 */
@Controller
class InitiativeActions {

	private final Exits exits;

	private final InitiativeView view;

	private final CurrentPerson currentPerson;

	InitiativeActions(Exits exits, InitiativeView view, CurrentPerson currentPerson) {
		this.exits = exits;
		this.view = view;
		this.currentPerson = currentPerson;
	}

	@PostMapping("/initiatives/{reference}/{exit:recall|withdrawal|cancellation}")
	String take(@PathVariable String reference, @PathVariable String exit,
			@RequestParam(defaultValue = "") String reason, Model model, Locale locale, HttpServletResponse response,
			RedirectAttributes next) {
		Person person = this.currentPerson.get();
		try {
			this.exits.take(Exit.valueOf(exit.toUpperCase(Locale.ROOT)), reference, person, reason);
		}
		catch (ReasonUnusable | TooLate refusal) {
			this.view.fill(model, person, reference, locale);
			model.addAttribute("refused", exit).addAttribute("typed", reason);
			return again(refusal, model, response);
		}
		next.addFlashAttribute("taken", exit);
		return "redirect:/initiatives/" + reference;
	}

	private static String again(Refusal refusal, Model model, HttpServletResponse response) {
		model.addAttribute("sentence", refusal.getLocalizedMessage());
		response.setStatus(refusal.status().value());
		return "initiative";
	}

}
